import type { CaseStanding } from '../../app/repair/case-ladder.ts';
import type { CaseStory } from '../../app/repair/cases.ts';
import { daysBetween } from '../../domain/days/calendar-date.ts';
import { formatSums } from '../../domain/money/money.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import { isOpenCase } from '../../domain/repair/case.ts';
import type { StoryEvent } from '../../domain/repair/case-story.ts';
import { spanText } from '../../domain/text/words.ts';
import { caseStep } from '../../nouns/case.ts';
import { handle } from '../../nouns/index.ts';
import { person } from '../../nouns/person.ts';
import { nextCommand, nextWords } from '../care/deed-words.ts';
import { entryJson, reminderJson } from '../json/everyday.ts';
import { factsJson } from '../json/facts.ts';
import { type Json, jsonOf, moneyJson, referenceJson } from '../json/shape.ts';
import { apologyJson, caseJson, chargeJson } from '../json/things.ts';
import { type Cell, factRows, row, rows, titled } from '../layout/row.ts';
import { capital, indented, oneLine } from '../layout/text.ts';
import { type Page, sentenceView } from '../layout/view.ts';
import { dayFor, sayOn } from '../words/days.ts';
import { lossNames } from './apologies.ts';
import { openFor, outcomeNames, urgency } from './cases.ts';
import { ladderWords } from './ladder-words.ts';
import { type StoryWords, storyWords } from './story-events.ts';

function storyJson({ standing, events, open }: CaseStory): Json {
  const { yearlyValue, deciders, wish, second, file } = standing;
  return {
    ...caseJson(standing),
    yearlyValue: moneyJson(yearlyValue),
    deciders: deciders.map((one) => referenceJson(person, one)),
    writingBecause: wish?.because ?? null,
    secondFailure: second && factsJson(second),
    promises: file.promises.map(reminderJson),
    reminders: open.map(reminderJson),
    story: events.map(eventJson),
  };
}

function eventJson(event: StoryEvent): Json {
  const entry = event.entry && entryJson(event.entry);
  const kind = event.kind === 'step' ? event.step.kind : event.kind;
  return { happenedOn: event.on, kind, ...mattersOf(event), entry };
}

/** The step, apology, promise or charge of an event. */
function mattersOf(event: StoryEvent): Json {
  if ('step' in event) return { step: jsonOf(caseStep, event.step) };
  if ('apology' in event) return { apology: apologyJson(event.apology) };
  if ('promise' in event) return { reminder: reminderJson(event.promise) };
  return 'charge' in event ? { charge: chargeJson(event.charge) } : {};
}

export const caseStory = sentenceView<CaseStory>(
  (story, page) =>
    [
      head(story.standing, page).join('\n'),
      titled(
        [
          { title: 'What happened so far', lines: eventLines(story, page) },
          { title: 'Owed and planned', lines: owed(story.open, page) },
          { title: 'Write, call or meet', lines: ladder(story.standing, page) },
          { title: 'A last word, as drafted', lines: lastWord(story.standing, page) },
          { title: 'Next', lines: next(story.standing, page) },
        ],
        page,
      ),
    ].join('\n\n'),
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
  const [stake = '', year] =
    amount === null ? [] : formatSums(yearlyValue ? [amount, yearlyValue] : [amount]);
  const lost = costs.map((loss) => lossNames[loss]).join(', ');
  const [acknowledged, day] = acknowledgement(standing, page);
  return [
    `${page.mark('title', `Case ${handle('case', id)}`)} · ${page.mark('name', oneLine(clientName))} · ${state(file.case, page)}`,
    ...indented(`“${oneLine(what)}”`, page, ''),
    ...factRows(
      [
        ['How bad', severity],
        ['Cause', cause],
        ['At stake', year ? `${stake}, against ${year} a year` : stake],
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

/** The day of your first word, or its deadline; empty for a case that ended without one. */
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
    const unheard = one.neverHeard ? ', never heard' : '';
    return `${outcomeNames[one.outcome]} on ${dayFor(one.settledOn, page)}, after ${openFor(one, page.today)}${unheard}`;
  }
  const since = one.openedOn === page.today ? 'open since today' : `open for ${openFor(one, page.today)}`;
  return one.fixedOn === null ? since : `${since}, fixed on ${dayFor(one.fixedOn, page)}`;
}

function eventLines({ events }: CaseStory, page: Page): string[] {
  const days = events.map(({ on }) => dayFor(on, page));
  const paragraphs = events.flatMap((event, at) => {
    // In a column, people need each day only once; scripts need it on every line.
    const isSame = page.isTerminal && days[at] === days[at - 1];
    const words = storyWords(event, page);
    return words.map((word, part) => dated(isSame || part > 0 ? '' : (days[at] ?? ''), word));
  });
  return rows(paragraphs, page);
}

function dated(day: string, words: StoryWords): Cell[] {
  return [{ text: day }, { ...words, hang: 2 }];
}

function owed(open: readonly Reminder[], page: Page): string[] {
  const paragraphs = open.map((reminder) => {
    const late = daysBetween(dueDay(reminder), page.today);
    const promise = reminder.promise ? 'Promise: ' : '';
    const overdue = late > 0 ? ` (${spanText(late)} late)` : '';
    const text = `${promise}${oneLine(reminder.text)} ${handle('reminder', reminder.id)}${overdue}`;
    const label = late > 0 ? 'overdue' : late === 0 ? 'due' : undefined;
    return dated(dayFor(dueDay(reminder), page), { text, label });
  });
  return rows(paragraphs, page);
}

function ladder(standing: CaseStanding, page: Page): string[] {
  if (!isOpenCase(standing.file.case)) return [];
  const { now, next: higher, reasons, command } = ladderWords(standing, page.today, sayOn(page));
  const label = standing.ladder.next?.isDue ? 'warning' : undefined;
  return [
    ...indented(now, page),
    ...(higher === null ? [] : row([{ text: higher, label }], page)),
    ...reasons.flatMap((reason) => row([{ text: `- ${reason}`, hang: 2 }], page, 4)),
    ...(command === null ? [] : [`      ${page.mark('command', command)}`]),
  ];
}

function lastWord({ file }: CaseStanding, page: Page): string[] {
  return file.case.lastWord === null ? [] : indented(file.case.lastWord, page);
}

function next(standing: CaseStanding, page: Page): string[] {
  const { next: step } = standing;
  const [deed, command] = [nextWords(standing), nextCommand(standing)];
  if (step === null || deed === null || command === null) return [];
  const late = step.dueOn === null ? 0 : daysBetween(step.dueOn, page.today);
  const overdue = late > 0 ? ` (${spanText(late)} late)` : '';
  const by = step.dueOn === null ? '' : `, by ${dayFor(step.dueOn, page)}${overdue}`;
  const label = urgency(standing, page);
  return [...row([{ text: `${capital(deed)}${by}`, label }], page), `  ${page.mark('command', command)}`];
}
