import type { EarlierApology } from '../../app/repair/apologies.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { type EntryDetails, isLiveChannel } from '../../domain/log/entry.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import type { ApologyRemark } from '../../domain/repair/apology/check.ts';
import type { ChannelProposal } from '../../domain/repair/apology/propose-channel.ts';
import {
  type CaseWarning,
  caseAdvice,
  type RepeatWarning,
  repeatAdvice,
} from '../../domain/repair/apology/warnings.ts';
import type { ApologyChannel, NewApology } from '../../nouns/apology.ts';
import { handle } from '../../nouns/index.ts';
import { oneLine } from '../layout/text.ts';
import { type Sheet, sentenceView } from '../layout/view.ts';
import { fullDay } from '../words/days.ts';
import { apologyJson, channelNames } from './apologies.ts';
import { draftLines, excuseLines, gapLines, remarkJson } from './apology-remarks.ts';

/** What came of one apology: the draft, what the check says of it, what to be warned of, and what was kept. */
interface ApologyAnswer {
  /** Without a number where nothing was saved. */
  apology: NewApology & { id: number | null; clientName: string };
  person: string | null;
  remarks: readonly ApologyRemark[];
  repeat: RepeatWarning<EarlierApology> | null;
  /** What to be warned of in its case. */
  inCase: readonly CaseWarning[];
  /** The channel we would have taken, where it is another one. */
  betterChannel: ChannelProposal | null;
  reminder: Reminder | null;
  interaction: EntryDetails | null;
  /** Whether the draft was on the screen just before. */
  seen: boolean;
  /** What was done with it. */
  done: 'Saved' | 'Changed';
  /** Whether the draft was edited by hand, and is older than a part of it. */
  draftKept: boolean;
}

interface Reviewed {
  draft: string;
  remarks: readonly ApologyRemark[];
  parts: { channel: ApologyChannel };
}

/** A draft with all the check has to say of it, as a person goes through it. */
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

/** The answer to `apologize`: the draft and what is marked in it, then what was kept and what is next. */
export const apologyAnswer = sentenceView<ApologyAnswer>(
  (answer, page) => {
    const { apology, remarks, reminder, interaction } = answer;
    const { id, clientName, draft, channel, caseId } = apology;
    const lines: string[] = [];
    if (!(answer.seen && page.isTerminal)) {
      const excuses = excuseLines(remarks, page);
      lines.push(...headed(draft, remarks, channel, page), '');
      if (excuses.length > 0) lines.push(...excuses, '');
    }
    if (id === null) return [...lines, 'Nothing was saved.'].join('\n');
    const whom = `${page.mark('name', oneLine(clientName))}${caseId ? `, in case ${caseId}` : ''}`;
    lines.push(`${answer.done} apology ${page.mark('muted', handle('apology', id))} to ${whom}.`);
    if (reminder?.status === 'open') {
      const due = fullDay(dueDay(reminder), page);
      lines.push(
        `Promise ${page.mark('muted', handle('reminder', reminder.id))} by ${due}: ${oneLine(reminder.text)}`,
      );
    }
    if (interaction) {
      const day = fullDay(interaction.happenedOn, page);
      lines.push(
        `Logged ${page.mark('muted', handle('entry', interaction.id))} as ${channelNames[channel]}, ${day}.`,
      );
    } else {
      const done = isLiveChannel(channel) ? 'said it' : 'sent it';
      lines.push(`When you have ${done}: ${page.mark('command', `rapport apology delivered ${id}`)}`);
    }
    return lines.join('\n');
  },
  ({ apology, person, remarks, repeat, inCase, betterChannel, draftKept }) => ({
    ...apologyJson(apology),
    person,
    saved: apology.id !== null,
    findings: remarks.map(remarkJson),
    warnings: [
      ...inCase.map(caseWarningJson),
      ...(repeat ? [repeatJson(repeat)] : []),
      ...(draftKept ? [{ id: 'draft-kept' }] : []),
      ...(betterChannel ? [{ id: 'channel', ...betterChannel }] : []),
    ],
  }),
);

function caseWarningJson(warning: CaseWarning): Record<string, unknown> {
  const { id } = warning;
  if (warning.id === 'not-heard') return { id, caseId: warning.caseId, ...caseAdvice[id] };
  const { failure } = warning;
  const cause = warning.id === 'same-cause' ? { cause: warning.cause } : {};
  const about =
    failure.kind === 'case'
      ? { caseId: failure.id, on: failure.on, what: failure.what }
      : { reminderId: failure.id, on: failure.on, what: failure.text };
  return { id, ...cause, ...about, ...caseAdvice[id] };
}

function repeatJson({ last, daysAgo, count }: RepeatWarning<EarlierApology>): {
  id: 'repeat';
  apologyId: number;
  on: CalendarDate;
  [more: string]: unknown;
} {
  const { id: apologyId, ...before } = last;
  return { id: 'repeat', apologyId, ...before, daysAgo, count, ...repeatAdvice };
}
