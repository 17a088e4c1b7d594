import type { ApologyBackground, EarlierApology } from '../app/apology-background.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { InteractionDetails } from '../domain/interaction.ts';
import { dueDay, type Reminder } from '../domain/reminder.ts';
import { type RepeatWarning, repeatAdvice } from '../domain/repair/repeat-apology.ts';
import { indented, type Sheet } from './apology-remarks.ts';
import { distanceText, weekdayText } from './days.ts';
import { manner } from './interactions.ts';
import { oneLine } from './text.ts';

/** What to know before the first question: when they last heard from you, and what they still wait for. */
export function backgroundLines(
  { lastContact, lastTalk, promises }: ApologyBackground,
  today: CalendarDate,
  sheet: Sheet,
): string[] {
  const said = (entry: InteractionDetails) => `${manner(entry)} ${when(entry.happenedOn, today)}`;
  const lines: string[] = [];
  if (!lastContact) lines.push('Nothing is logged with them yet.');
  else if (lastContact.id === lastTalk?.id) lines.push(`You last talked: ${said(lastContact)}.`);
  else {
    lines.push(`Last contact: ${said(lastContact)}.`);
    lines.push(lastTalk ? `You last talked: ${said(lastTalk)}.` : 'You have not talked yet, by the log.');
  }
  return [...lines, ...promises.slice(0, 3).map((promise) => openPromise(promise, today))].flatMap((line) =>
    indented(line, sheet).map((text) => sheet.mark('hint', text)),
  );
}

function openPromise(promise: Reminder, today: CalendarDate): string {
  const day = dueDay(promise);
  const due = day < today ? `was due ${when(day, today)}` : `due ${when(day, today)}`;
  return `Already promised: ${oneLine(promise.text)} (#${promise.id}), ${due}.`;
}

/** That this is not the first apology of late, and what helps more than another one. */
export function repeatLines(
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
    `${before}: “${oneLine(last.what)}” (apology #${last.id}).${more}`,
    repeatAdvice.why,
    repeatAdvice.instead,
  ];
  return [
    sheet.mark('warning', 'This is not the first apology of late.'),
    ...sentences.flatMap((sentence) => indented(sentence, sheet)),
    ...indented(repeatAdvice.source, sheet).map((line) => sheet.mark('hint', line)),
  ];
}

function when(day: CalendarDate, today: CalendarDate): string {
  const distance = distanceText(day, today);
  return distance === 'today' ? 'today' : `on ${weekdayText(day, today)} (${distance})`;
}
