import type { EarlierApology } from '../../app/repair/apologies.ts';
import { type EntryDetails, isLiveChannel } from '../../domain/log/entry.ts';
import { dueDay } from '../../domain/plans/reminder.ts';
import type { ApologyRemark } from '../../domain/repair/apology/check.ts';
import type { ChannelProposal } from '../../domain/repair/apology/propose-channel.ts';
import {
  type CaseWarning,
  caseAdvice,
  type RepeatWarning,
  repeatAdvice,
} from '../../domain/repair/apology/warnings.ts';
import type { ApologyChannel } from '../../nouns/apology.ts';
import { handle } from '../../nouns/index.ts';
import { entryJson } from '../json/everyday.ts';
import { factsJson } from '../json/facts.ts';
import type { Json } from '../json/shape.ts';
import { apologyJson } from '../json/things.ts';
import { oneLine } from '../layout/text.ts';
import { type Sheet, sentenceView } from '../layout/view.ts';
import { fullDay } from '../words/days.ts';
import { channelNames } from './apologies.ts';
import { draftLines, excuseLines, gapLines, remarkJson } from './apology-remarks.ts';

/** One apology: the draft, the remarks, the warnings, and what was stored. */
interface ApologyAnswer {
  /** Has no number if nothing was saved. */
  apology: Parameters<typeof apologyJson>[0];
  remarks: readonly ApologyRemark[];
  repeat: RepeatWarning<EarlierApology> | null;
  /** Warnings from its case. */
  inCase: readonly CaseWarning[];
  /** A better channel, if we propose one. */
  betterChannel: ChannelProposal | null;
  entry: EntryDetails | null;
  /** Whether the user just saw the draft. */
  seen: boolean;
  done: 'Saved' | 'Changed';
  /** Whether the draft was edited by hand and is older than one of the parts. */
  isDraftOutdated: boolean;
}

interface Reviewed {
  draft: string;
  remarks: readonly ApologyRemark[];
  parts: { channel: ApologyChannel };
}

/** A draft with all remarks, for an interactive review. */
export function reviewLines({ draft, remarks, parts }: Reviewed, sheet: Sheet): string[] {
  const excuses = excuseLines(remarks, sheet);
  const gaps = gapLines(remarks, sheet);
  return [
    ...headed(draft, remarks, parts.channel, sheet),
    '',
    ...(excuses.length > 0 ? excuses : [sheet.mark('good', 'No excuse found in it.')]),
    ...(gaps.length > 0 ? ['', ...gaps] : []),
  ];
}

function headed(
  draft: string,
  remarks: readonly ApologyRemark[],
  channel: ApologyChannel,
  sheet: Sheet,
): string[] {
  const title = isLiveChannel(channel) ? 'What to say' : 'What to write';
  return [sheet.mark('title', title), '', ...draftLines(draft, remarks, sheet)];
}

/** The answer of `apologize`: the marked draft, what was stored, and the next step. */
export const apologyAnswer = sentenceView<ApologyAnswer>(
  (answer, page) => {
    const { apology, remarks, entry } = answer;
    const { id, clientName, draft, channel, caseId, promise } = apology;
    const lines: string[] = [];
    if (!(answer.seen && page.isTerminal)) {
      const excuses = excuseLines(remarks, page);
      lines.push(...headed(draft, remarks, channel, page), '');
      if (excuses.length > 0) lines.push(...excuses, '');
    }
    if (id === null) return [...lines, 'Nothing was saved.'].join('\n');
    const whom = `${page.mark('name', oneLine(clientName))}${caseId ? `, in case ${handle('case', caseId)}` : ''}`;
    lines.push(`${answer.done} apology ${page.mark('muted', handle('apology', id))} to ${whom}.`);
    if (promise?.status === 'open') {
      const due = fullDay(dueDay(promise), page);
      lines.push(
        `Promise ${page.mark('muted', handle('reminder', promise.id))} by ${due}: ${oneLine(promise.text)}`,
      );
    }
    if (entry) {
      const day = fullDay(entry.happenedOn, page);
      lines.push(
        `Logged ${page.mark('muted', handle('entry', entry.id))} as ${channelNames[channel]}, ${day}.`,
      );
    } else {
      const done = isLiveChannel(channel) ? 'said it' : 'sent it';
      lines.push(`When you have ${done}: ${page.mark('command', `rapport apology delivered ${id}`)}`);
    }
    return lines.join('\n');
  },
  ({ apology, entry, remarks, repeat, inCase, betterChannel, isDraftOutdated }) => ({
    ...apologyJson(apology),
    entry: entry && entryJson(entry),
    isSaved: apology.id !== null,
    remarks: remarks.map(remarkJson),
    warnings: [
      ...inCase.map(caseWarningJson),
      ...(repeat ? [repeatJson(repeat)] : []),
      ...(isDraftOutdated ? [{ warning: 'draft-kept' }] : []),
      ...(betterChannel ? [{ warning: 'channel', ...betterChannel }] : []),
    ],
  }),
);

function caseWarningJson({ id: warning, ...about }: CaseWarning): Json {
  if ('caseId' in about) return { warning, ...factsJson(about), ...caseAdvice[warning] };
  const { failure, ...cause } = about;
  return { warning, ...cause, ...factsJson(failure), ...caseAdvice[warning] };
}

function repeatJson({ last, daysAgo, count }: RepeatWarning<EarlierApology>): Json {
  const { id, on, what, delivered } = last;
  return {
    ...{ warning: 'repeat', apologyId: id, handle: handle('apology', id) },
    ...{ happenedOn: on, what, isDelivered: delivered, daysAgo, count },
    ...repeatAdvice,
  };
}
