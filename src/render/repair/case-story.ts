import type { CaseStanding } from '../../app/repair/case-ladder.ts';
import type { CaseStory } from '../../app/repair/cases.ts';
import { daysBetween } from '../../domain/days/calendar-date.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import { isOpenCase } from '../../domain/repair/case.ts';
import type { StoryEvent } from '../../domain/repair/case-story.ts';
import { spanText } from '../../domain/text/words.ts';
import { nextCommand, nextWords } from '../care/deed-words.ts';
import { sayOn } from '../flags/findings.ts';
import { factRows } from '../layout/fact-rows.ts';
import { capital, indented, oneLine, pad, width } from '../layout/text.ts';
import { type Page, sentenceView } from '../layout/view.ts';
import { entryJson } from '../log/entries.ts';
import { dayFor, reminderRecord } from '../plans/reminders.ts';
import { moneyJson } from '../words/money.ts';
import { apologyJson, lossNames } from './apologies.ts';
import { caseJson, openFor, outcomeNames, urgency } from './cases.ts';
import { chargeJson } from './charges.ts';
import { ladderWords } from './ladder-words.ts';
import { type StoryWords, storyWords } from './story-events.ts';

/** A case with its story as JSON shows it. */
function storyJson({ standing, events, open }: CaseStory): Record<string, unknown> {
  const { yearlyValue, deciders, wish, second, file } = standing;
  return {
    ...caseJson(standing),
    yearlyValue: moneyJson(yearlyValue),
    deciders: deciders.map(({ name }) => name),
    prefersWriting: wish?.because ?? null,
    secondFailure: second,
    promises: file.promises.map(reminderRecord),
    reminders: open.map(reminderRecord),
    story: events.map(eventJson),
  };
}

function eventJson(event: StoryEvent): Record<string, unknown> {
  const { on } = event;
  const entry = event.entry && entryJson(event.entry);
  switch (event.kind) {
    case 'happened':
    case 'came-up':
      return { on, kind: event.kind };
    case 'logged':
      return { on, kind: event.kind, entry };
    case 'step': {
      const { kind, caseId: _, happenedOn: __, policyName, interactionId: ___, ...step } = event.step;
      return { on, kind, ...step, policy: policyName, entry };
    }
    case 'apology-made':
    case 'apology-delivered':
      return { on, kind: event.kind, apology: apologyJson(event.apology), entry };
    case 'promise-given':
    case 'promise-kept':
    case 'promise-broken':
    case 'promise-told':
      return { on, kind: event.kind, promise: reminderRecord(event.promise) };
    default:
      return { on, kind: event.kind, charge: chargeJson(event.charge), entry };
  }
}

/** A case from what happened to what is to be done next. */
export const caseStory = sentenceView<CaseStory>(
  (story, page) =>
    [
      head(story.standing, page),
      told(story, page),
      owed(story.open, page),
      ladder(story.standing, page),
      lastWord(story.standing, page),
      next(story.standing, page),
    ]
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  storyJson,
);

function head(standing: CaseStanding, page: Page): string[] {
  const { file, yearlyValue } = standing;
  const one = file.case;
  const {
    id,
    clientName,
    what,
    severity,
    cause,
    costs,
    costNote,
    amount,
    personName,
    personLeft,
    handledBy,
    change,
  } = one;
  const value = yearlyValue === null ? '' : ` beside ${formatMoney(yearlyValue)} a year`;
  const lost = costs.map((loss) => lossNames[loss]).join(', ');
  const [acknowledged, day] = acknowledgement(standing, page);
  return [
    `${page.mark('title', `Case ${id}`)} · ${page.mark('name', oneLine(clientName))} · ${state(file.case, page)}`,
    ...indented(`“${oneLine(what)}”`, page, ''),
    ...factRows(
      [
        ['How bad', severity],
        ['Cause', cause],
        ['At stake', amount === null ? '' : `${formatMoney(amount)}${value}`],
        ['Lost', [lost, costNote].filter(Boolean).join(': ')],
        ['Who is upset', personName ? `${personName}${personLeft ? ', no longer there' : ''}` : ''],
        ['On your side', handledBy === null ? '' : `${handledBy} deals with it`],
        [acknowledged, day],
        ['What changes', change ?? ''],
      ],
      page,
    ),
  ];
}

/** When they first had a word, or by when they are to have one; nothing of a case that ended without any. */
function acknowledgement(
  { file, acknowledgeBy: by, acknowledgedOn: on }: CaseStanding,
  page: Page,
): [name: string, day: string] {
  const late = daysBetween(by, on ?? page.today);
  const delay = late > 0 ? `${spanText(late)} late` : '';
  if (on !== null) return ['Acknowledged', [dayFor(on, page), delay].filter(Boolean).join(', ')];
  if (!isOpenCase(file.case)) return ['Acknowledge', ''];
  return ['Acknowledge', `by ${dayFor(by, page)}${delay && ` (${delay})`}`];
}

function state(one: CaseStanding['file']['case'], page: Page): string {
  if (one.settledOn !== null && one.outcome !== null) {
    return `${outcomeNames[one.outcome]} on ${dayFor(one.settledOn, page)}, after ${openFor(one, page.today)}`;
  }
  const since = one.openedOn === page.today ? 'open since today' : `open for ${openFor(one, page.today)}`;
  return one.fixedOn === null ? since : `${since}, put right on ${dayFor(one.fixedOn, page)}`;
}

function told({ events }: CaseStory, page: Page): string[] {
  const days = events.map(({ on }) => dayFor(on, page));
  const column = Math.max(...days.map(width));
  return [
    page.mark('title', 'What happened so far'),
    ...events.flatMap((event, at) => {
      // Whoever reads a column needs a day once; a script needs it on every line.
      const isSame = page.isTerminal && days[at] === days[at - 1];
      const words = storyWords(event, page);
      return dated(isSame ? '' : (days[at] ?? ''), words, column, page);
    }),
  ];
}

/** Paragraphs behind a day, each with its later lines indented further. */
function dated(day: string, words: readonly StoryWords[], column: number, page: Page): string[] {
  const indent = ' '.repeat(column + 4);
  const lines = words.flatMap(({ text, label }) =>
    hanging(text, page, indent).map((line) => (label ? marked(line, label, page) : line)),
  );
  return lines.map((line, at) => (at === 0 ? `  ${pad(day, column)}${line.slice(column + 2)}` : line));
}

/** A text behind an indent, its later lines behind a deeper one. */
function hanging(text: string, page: Page, indent: string): string[] {
  const [first = '', ...more] = indented(text, page, `${indent}  `);
  return [first.slice(2), ...more];
}

function marked(line: string, label: NonNullable<StoryWords['label']>, page: Page): string {
  return line.replace(/\S.*/u, (words) => page.mark(label, words));
}

function owed(open: readonly Reminder[], page: Page): string[] {
  if (open.length === 0) return [];
  const days = open.map((reminder) => dayFor(dueDay(reminder), page));
  const column = Math.max(...days.map(width));
  return [
    page.mark('title', 'Owed and planned'),
    ...open.flatMap((reminder, at) => {
      const late = daysBetween(dueDay(reminder), page.today);
      const promise = reminder.promise ? 'Promise: ' : '';
      const overdue = late > 0 ? ` (${spanText(late)} late)` : '';
      const text = `${promise}${oneLine(reminder.text)} #${reminder.id}${overdue}`;
      const label = late > 0 ? 'overdue' : late === 0 ? 'due' : undefined;
      return dated(days[at] ?? '', [{ text, ...(label ? { label } : {}) }], column, page);
    }),
  ];
}

function ladder(standing: CaseStanding, page: Page): string[] {
  if (!isOpenCase(standing.file.case)) return [];
  const { now, next: higher, reasons, command } = ladderWords(standing, page.today, sayOn(page));
  const label = standing.ladder.next?.isDue ? 'warning' : null;
  return [
    page.mark('title', 'The ladder'),
    ...indented(now, page),
    ...(higher === null
      ? []
      : indented(higher, page).map((line) => (label ? marked(line, label, page) : line))),
    ...reasons.flatMap((reason) => hanging(`- ${reason}`, page, '    ')),
    ...(command === null ? [] : [`      ${page.mark('command', command)}`]),
  ];
}

function lastWord({ file }: CaseStanding, page: Page): string[] {
  if (file.case.lastWord === null) return [];
  return [page.mark('title', 'A last word, as drafted'), ...indented(file.case.lastWord, page)];
}

function next(standing: CaseStanding, page: Page): string[] {
  const { next: step } = standing;
  const [deed, command] = [nextWords(standing), nextCommand(standing)];
  if (step === null || deed === null || command === null) return [];
  const late = step.dueOn === null ? 0 : daysBetween(step.dueOn, page.today);
  const overdue = late > 0 ? ` (${spanText(late)} late)` : '';
  const by = step.dueOn === null ? '' : `, by ${dayFor(step.dueOn, page)}${overdue}`;
  const label = urgency(standing, page);
  const text = `${capital(deed)}${by}`;
  return [
    page.mark('title', 'Next'),
    ...indented(text, page).map((line) => (label ? marked(line, label, page) : line)),
    `  ${page.mark('command', command)}`,
  ];
}
