import type { ApologyBackground, EarlierApology } from '../../app/repair/apologies.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import {
  type CaseWarning,
  caseAdvice,
  type RepeatWarning,
  repeatAdvice,
} from '../../domain/repair/apology/warnings.ts';
import type { Case } from '../../domain/repair/case.ts';
import type { SecondFailure } from '../../domain/repair/ladder.ts';
import { handle } from '../../nouns/index.ts';
import { indented, oneLine } from '../layout/text.ts';
import type { Sheet } from '../layout/view.ts';
import { manner } from '../log/manner.ts';
import { distanceText, weekdayText } from '../words/days.ts';

/** Background before the first question: the last talk, and what they still wait for. */
export function backgroundLines(
  { lastContact, lastTalk, promises }: ApologyBackground,
  today: CalendarDate,
  sheet: Sheet,
): string[] {
  const describe = (entry: EntryDetails) => `${manner(entry)} ${when(entry.happenedOn, today)}`;
  const lines: string[] = [];
  if (!lastContact) lines.push('Nothing is logged with them yet.');
  else if (lastContact.id === lastTalk?.id) lines.push(`You last talked: ${describe(lastContact)}.`);
  else {
    lines.push(`Last contact: ${describe(lastContact)}.`);
    lines.push(lastTalk ? `You last talked: ${describe(lastTalk)}.` : 'By the log, you have not talked yet.');
  }
  return [...lines, ...promises.slice(0, 3).map((promise) => openPromise(promise, today))].flatMap((line) =>
    indented(line, sheet).map((text) => sheet.mark('hint', text)),
  );
}

function openPromise(promise: Reminder, today: CalendarDate): string {
  const day = dueDay(promise);
  const due = day < today ? `was due ${when(day, today)}` : `due ${when(day, today)}`;
  return `Already promised: ${oneLine(promise.text)} (${handle('reminder', promise.id)}), ${due}.`;
}

/** Warnings before an apology, one block each, most important first. */
export function warningBlocks(
  { repeat, inCase }: Pick<ApologyBackground, 'repeat' | 'inCase'>,
  today: CalendarDate,
  sheet: Sheet,
): string[][] {
  return [
    ...inCase.map((warning) => caseWarningLines(warning, today, sheet)),
    ...(repeat ? [repeatLines(repeat, today, sheet)] : []),
  ];
}

const caseTitles: Readonly<Record<CaseWarning['id'], string>> = {
  'not-heard': 'They have not been heard yet.',
  'same-cause': 'The same cause again.',
  'second-failure': 'It is not the first recent failure.',
};

function caseWarningLines(warning: CaseWarning, today: CalendarDate, sheet: Sheet): string[] {
  const { why, instead, source } = caseAdvice[warning.id];
  const sentences =
    warning.id === 'not-heard'
      ? [why, instead, `Then: rapport case hear ${warning.caseId} "…" --by call`]
      : [failureSentence(warning.failure, today), why, instead];
  return block({ title: caseTitles[warning.id], sentences, source }, sheet);
}

function failureSentence(failure: SecondFailure, today: CalendarDate): string {
  const day = when(failure.on, today);
  return failure.kind === 'case'
    ? `Case ${handle('case', failure.id)} was raised ${day}: “${oneLine(failure.what)}”.`
    : `Promise ${failure.id} was broken ${day}: “${oneLine(failure.text)}”.`;
}

export function caseQuestion({ id, what }: Pick<Case, 'id' | 'what'>): string {
  return `Is it about case ${handle('case', id)}, “${oneLine(what)}”?`;
}

export function openCasesLine(clientName: string, open: readonly Pick<Case, 'id' | 'what'>[]): string {
  const named = open.map(({ id, what }) => `“${oneLine(what)}” (case ${handle('case', id)})`).join(', ');
  const [only, second] = open;
  const lines =
    only && !second
      ? [`an open case: ${named}.`, `If it is about that: --case ${only.id}. If not: --no-case.`]
      : [`open cases: ${named}.`, 'If it is about one of them: --case ID. If not: --no-case.'];
  return indented(`${oneLine(clientName)} has ${lines.join('\n')}\n`, { width: 80 }, '').join('\n');
}

function repeatLines(
  { last, count }: RepeatWarning<EarlierApology>,
  today: CalendarDate,
  sheet: Sheet,
): string[] {
  const day = when(last.on, today);
  const before = last.delivered
    ? `You said sorry to them ${day}`
    : `You prepared one ${day}, not marked as delivered`;
  const more = count > 1 ? ` There were ${count} in the last 180 days.` : '';
  const sentences = [
    `${before}: “${oneLine(last.what)}” (apology ${handle('apology', last.id)}).${more}`,
    repeatAdvice.why,
    repeatAdvice.instead,
  ];
  return block(
    { title: 'This is not the first recent apology.', sentences, source: repeatAdvice.source },
    sheet,
  );
}

function block(
  { title, sentences, source }: { title: string; sentences: readonly string[]; source: string },
  sheet: Sheet,
): string[] {
  return [
    sheet.mark('warning', title),
    ...sentences.flatMap((sentence) => indented(sentence, sheet)),
    ...indented(source, sheet).map((line) => sheet.mark('hint', line)),
  ];
}

function when(day: CalendarDate, today: CalendarDate): string {
  const distance = distanceText(day, today);
  return distance === 'today' ? 'today' : `on ${weekdayText(day, today)} (${distance})`;
}
