import type { ComingOccasion } from '../../app/care/occasions.ts';
import type { ClientCard } from '../../app/clients/card.ts';
import { type Feedback, feedbackState, isPraise } from '../../domain/care/feedback.ts';
import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import { isOpenCase } from '../../domain/repair/case.ts';
import { handle } from '../../nouns/index.ts';
import { answerCommand, tellCommand as tellFeedbackCommand } from '../care/feedback.ts';
import { occasionWords } from '../care/occasions.ts';
import { doneCommand } from '../day/agenda.ts';
import { dayRoom, gap } from '../layout/measures.ts';
import type { CardItem, CardSection } from '../layout/sections.ts';
import { oneLine, pad, width } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';
import { manner } from '../log/manner.ts';
import { tellCommand as tellChargeCommand } from '../repair/charges.ts';
import { dayFor, sayOn } from '../words/days.ts';

/** A one-screen card shows birthdays this many days ahead. */
const birthdaysAhead = 30;

export function wholeCard({ id }: { id: number }): string {
  return `rapport show ${id} --more`;
}

/** Pads what stands before each item to one column; days show their weekday and sometimes their year. */
export function inColumn(items: readonly CardItem[], least = dayRoom): CardItem[] {
  const room = items.reduce((most, { lead = '' }) => Math.max(most, width(lead) + gap), least);
  return items.map((item) => (item.lead === undefined ? item : { ...item, lead: pad(item.lead, room) }));
}

/** What you owe: promises, an apology, charges they do not know about, an answer, and whatever is due. */
export function cardOwed(card: ClientCard, page: Page): CardSection {
  const { client, apologies, charges, feedback } = card;
  const open = outsideCases(card);
  const due = open.filter((one) => !one.promise && dueDay(one) <= page.today);
  return {
    title: 'Owed',
    items: inColumn([
      ...open.filter(({ promise }) => promise).map((reminder) => reminderItem(reminder, page)),
      ...apologies.map(
        ({ id, what, madeOn }): CardItem => ({
          text: `To say: you are sorry for “${oneLine(what)}”, drafted on ${sayOn(page)(madeOn)}`,
          command: `rapport apology delivered ${id}`,
        }),
      ),
      ...charges.map(
        (charge): CardItem => ({
          text: `To tell them: ${formatMoney(charge.amount)} for ${oneLine(charge.what)}`,
          command: tellChargeCommand(charge),
        }),
      ),
      ...feedback.flatMap((one) => feedbackItem(one, page)),
      ...due.map((reminder) => reminderItem(reminder, page)),
    ]),
    least: 3,
    all: wholeCard(client),
  };
}

/** What lies ahead: reminders, bookings, birthdays that are not already openers, and feedback you asked for. */
export function cardAhead(card: ClientCard, page: Page, isWhole: boolean): CardSection {
  const { client, planned, occasions, openers, feedback } = card;
  const last = isWhole ? '9999-12-31' : addDays(page.today, birthdaysAhead);
  const later = outsideCases(card).filter((one) => !one.promise && dueDay(one) > page.today);
  const opens = new Set(openers.filter(({ kind }) => kind === 'occasion').map(({ source }) => source.id));
  const coming = occasions.flatMap((one) =>
    one.on === null || opens.has(one.id) ? [] : [{ on: one.on, item: occasionItem(one, one.on, page) }],
  );
  const items = [
    ...later.map((reminder) => ({ on: dueDay(reminder), item: reminderItem(reminder, page) })),
    ...planned.map((entry) => ({ on: entry.happenedOn, item: plannedItem(entry, page) })),
    ...coming.filter(({ on }) => on <= last),
  ];
  return {
    title: 'Ahead',
    items: inColumn([
      ...items.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ item }) => item),
      ...feedback.flatMap((one) => askedItem(one, page)),
    ]),
    apart: coming.filter(({ on }) => on > last).length,
    rank: 'last',
    all: wholeCard(client),
  };
}

/** Reminders apart from check-backs of open cases: there the case itself shows its next step. */
function outsideCases({ reminders, cases }: ClientCard): Reminder[] {
  const open = new Set(cases.filter(({ file }) => isOpenCase(file.case)).map(({ file }) => file.case.id));
  return reminders.filter(
    ({ purpose, caseId }) => purpose !== 'check-back' || caseId === null || !open.has(caseId),
  );
}

function reminderItem(reminder: Reminder, page: Page): CardItem {
  const due: CalendarDate = dueDay(reminder);
  return {
    lead: dayFor(due, page),
    leadLabel: due < page.today ? 'overdue' : due === page.today ? 'due' : 'muted',
    text: `${reminder.promise ? 'Promise: ' : ''}${oneLine(reminder.text)}`,
    command: doneCommand(reminder),
  };
}

function occasionItem(occasion: ComingOccasion, on: CalendarDate, page: Page): CardItem {
  return { lead: dayFor(on, page), text: occasionWords(occasion) };
}

function plannedItem(entry: EntryDetails, page: Page): CardItem {
  return {
    lead: dayFor(entry.happenedOn, page),
    text: `${manner(entry)}: ${oneLine(entry.text)}`,
  };
}

function askedItem({ id, saidOn, askedOn, about, personName }: Feedback, page: Page): CardItem[] {
  if (saidOn !== null || askedOn === null) return [];
  const what = about === null ? 'how it was' : `about ${oneLine(about)}`;
  const whom = personName === null ? '' : ` ${oneLine(personName)}`;
  return [
    {
      text: `Asked${whom} on ${sayOn(page)(askedOn)} ${what}; no answer yet`,
      command: `rapport feedback record ${handle('feedback', id)} "…"`,
    },
  ];
}

/** Feedback that awaits your answer; a question they have not answered yet is not owed. */
function feedbackItem(feedback: Feedback, page: Page): CardItem[] {
  const { saidOn, words, score, changed, personName } = feedback;
  if (saidOn === null) return [];
  const answer = words === null ? `${score} of 10` : `“${oneLine(words)}”`;
  const isChanged = feedbackState(feedback) === 'changed';
  const what = isChanged
    ? `To tell them what you changed: ${oneLine(changed ?? '')}`
    : isPraise(score, words ?? '')
      ? 'To thank them'
      : 'To answer';
  const who = personName ? `${oneLine(personName)} said` : 'they said';
  return [
    {
      text: `${what}; ${who} on ${sayOn(page)(saidOn)}: ${answer}`,
      command: isChanged ? tellFeedbackCommand(feedback) : answerCommand(feedback, '…'),
    },
  ];
}
