import {
  type Feedback,
  feedbackDay,
  feedbackState,
  isPraise,
  medianScore,
} from '../../domain/care/feedback.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { clientRef } from '../../domain/text/shell-word.ts';
import { feedback } from '../../nouns/feedback.ts';
import { handle } from '../../nouns/index.ts';
import { entryJson } from '../json/everyday.ts';
import { feedbackJson } from '../json/things.ts';
import { factRows } from '../layout/row.ts';
import { dayColumn, idColumn, nounList } from '../layout/table.ts';
import { oneLine, plural } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';
import { loggedLine } from '../log/entries.ts';
import { dayFor, fullDay } from '../words/days.ts';

const columns: readonly Column<Feedback>[] = [
  idColumn('feedback', ({ id }) => id),
  { title: 'Client', cell: ({ clientName }) => clientName, label: 'name', shrinks: true },
  { title: 'Person', cell: ({ personName }) => personName, shrinks: true },
  {
    title: 'State',
    cell: feedbackState,
    label: (feedback) => (['said', 'changed'].includes(feedbackState(feedback)) ? 'warning' : undefined),
  },
  dayColumn('Since', feedbackDay),
  { title: '0–10', cell: ({ score }) => score, align: 'right' },
  { title: 'They said', cell: ({ words }) => words, shrinks: 'last' },
  { title: 'You changed', cell: ({ changed }) => changed, shrinks: 'last' },
];

/** A list of feedback, with the median score. */
export const feedbackList = nounList({
  noun: feedback,
  json: feedbackJson,
  columns,
  empty: 'No feedback here. Ask, and write it down: rapport feedback ask CLIENT --by call',
  below(all) {
    const scoreCount = all.filter(({ score }) => score !== null).length;
    const median = medianScore(all);
    return median === null ? [] : ['', `Median of ${plural(scoreCount, 'score')}: ${median}.`];
  },
});

/** Says that a client was asked lately, and when to ask again. */
export function askedEarly(
  clientName: string,
  { askedOn, fromOn }: { askedOn: CalendarDate; fromOn: CalendarDate },
  every: number,
): string {
  return `${oneLine(clientName)} was asked on ${askedOn}; once in ${plural(every, 'day')} is enough. Ask again from ${fromOn} on.`;
}

export function sameQuestion({ id, about }: Feedback): string {
  return `They were asked that day${about ? `: ${oneLine(about)}` : ''} (feedback ${id}). Is it the same question?`;
}

export function askedAlready(): string {
  return 'They were asked that day already; nothing was added. For a second question: --another';
}

export function replacedAnswer(before: string): string {
  return `In place of: ${oneLine(before)}`;
}

interface FeedbackAnswer {
  did: 'Asked' | 'Kept' | 'Recorded' | 'Answered' | 'Told' | 'Closed' | 'Changed';
  feedback: Feedback;
  entry: EntryDetails | null;
}

export const feedbackAnswer = sentenceView<FeedbackAnswer>(
  (answer, page) => {
    const { entry, feedback } = answer;
    const lines = [sentenceOf(answer, page)];
    if (entry) lines.push(loggedLine(entry, page));
    return [...lines, ...nextLines(feedback, page)].join('\n');
  },
  ({ feedback, entry }) => ({ ...feedbackJson(feedback), entry: entry && entryJson(entry) }),
);

/** `Dana Reyes at Acme` */
function respondent({ clientName, personName }: Feedback, page: Page): string {
  return page.mark('name', oneLine(personName ? `${personName} at ${clientName}` : clientName));
}

function sentenceOf({ did, feedback }: FeedbackAnswer, page: Page): string {
  const { id, askedOn, about, words, score, changed, closedBecause } = feedback;
  const who = respondent(feedback, page);
  const which = `feedback ${page.mark('muted', handle('feedback', id))}`;
  const day = askedOn === null ? '' : dayFor(askedOn, page);
  const asked = askedOn === null ? 'unasked' : `asked ${day}`;
  const outOfTen = score === null ? '' : `, ${score} of 10`;
  switch (did) {
    case 'Asked':
      return `Asked ${who} how it was${about ? `: ${oneLine(about)}` : ''} (${which}).`;
    case 'Kept':
      return `Kept ${which}: ${who} was asked on ${day}${about ? `: ${oneLine(about)}` : ''}`;
    case 'Recorded':
      return `Recorded ${which} from ${who}, ${asked}: “${oneLine(words ?? '')}”${outOfTen}`;
    case 'Answered':
      return `Answered ${which} of ${who}: ${oneLine(changed ?? '')}`;
    case 'Told':
      return `Told ${who} what changed after ${which}: ${oneLine(changed ?? '')}`;
    case 'Closed':
      return `Closed ${which} of ${who}: ${oneLine(closedBecause ?? '')}`;
    case 'Changed':
      return `Changed ${which} of ${who}.`;
  }
}

export const feedbackCard = sentenceView<Feedback>((feedback, page) => {
  const { id, clientName, personName, about, words, score, changed } = feedback;
  const { askedOn, askedChannel, saidOn, toldOn, toldChannel, closedOn, closedBecause } = feedback;
  const day = (on: CalendarDate | null, by: string | null = null): string =>
    on === null ? '' : [fullDay(on, page), by && `by ${by}`].filter(Boolean).join(' ');
  return [
    `Feedback ${page.mark('muted', handle('feedback', id))} from ${page.mark('name', oneLine(clientName))}`,
    '',
    ...factRows(
      [
        ['Person', personName ?? ''],
        ['Asked', askedOn === null ? 'no, nobody asked' : day(askedOn, askedChannel)],
        ['About', about ?? ''],
        ['Said', saidOn === null ? 'nothing yet' : `${day(saidOn)}: ${words ?? ''}`],
        ['Score', score === null ? '' : `${score} of 10`],
        ['Changed', changed ?? (saidOn === null || closedOn !== null ? '' : 'nothing yet')],
        ['Told', toldOn === null && changed !== null ? 'not yet' : day(toldOn, toldChannel)],
        ['Closed', closedOn === null ? '' : `${day(closedOn)}: ${closedBecause ?? ''}`],
      ],
      page,
      7,
    ),
    ...spaced(nextLines(feedback, page)),
  ].join('\n');
}, feedbackJson);

function spaced(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

/** The command that records that you told them the outcome. */
export function tellCommand({ id, prefersWriting }: Pick<Feedback, 'id' | 'prefersWriting'>): string {
  return `rapport feedback tell ${id} --by ${prefersWriting ? 'email' : 'call'}`;
}

/** What to type about their words: praise wants thanks, anything else a change. */
export function answerCommand(feedback: Feedback, change: string): string {
  const { id, words, score, prefersWriting } = feedback;
  if (!isPraise(score, words ?? '')) return `rapport feedback answer ${id} "${change}"`;
  return `rapport ${prefersWriting ? 'email' : 'call'} ${clientOf(feedback)} "…" --touch thanks`;
}

function clientOf({ clientId, clientName }: Feedback): string {
  return clientRef({ id: clientId, name: oneLine(clientName) });
}

/** What to type next; empty once the loop is closed. */
function nextLines(feedback: Feedback, page: Page): string[] {
  const { words, score } = feedback;
  const line = (when: string, command: string) => [`${when}: ${page.mark('command', command)}`];
  switch (feedbackState(feedback)) {
    case 'asked':
      return line('When they answer', `rapport feedback record ${clientOf(feedback)} "THEIR WORDS"`);
    case 'said':
      return line(
        isPraise(score, words ?? '') ? 'To thank them' : 'What you change for it',
        answerCommand(feedback, 'WHAT YOU CHANGED'),
      );
    case 'changed':
      return line('They do not know yet. When you have told them', tellCommand(feedback));
    default:
      return [];
  }
}
