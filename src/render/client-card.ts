import type { ClientCard } from '../app/client-card.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { formatMoney } from '../domain/money.ts';
import type { ClientPerson } from '../domain/person.ts';
import { dueDay } from '../domain/reminder.ts';
import { budgetLines, budgetUseJson } from './budget-use.ts';
import { cardRepairs } from './card-repairs.ts';
import { caseJson } from './cases.ts';
import { chargeJson } from './charges.ts';
import { addressesJson, clientJson } from './clients.ts';
import { dayText, distanceText, spanText, weekdayText } from './days.ts';
import { findingJson, findingLine } from './findings.ts';
import { interactionJson, manner } from './interactions.ts';
import { noteJson } from './notes.ts';
import { reminderRecord } from './reminders.ts';
import { sentenceView } from './sentence.ts';
import { cut, oneLine, pad, plural, width, wrap } from './text.ts';
import type { Page } from './view.ts';

const shownNotes = 5;

/** The card to read before you pick up the phone. */
export const clientCard = sentenceView<ClientCard>(
  (card, page) => {
    const sections = [
      head(card, page),
      wishes(card, page),
      ...cardRepairs(card, page),
      flags(card, page),
      owed(card, page),
      ...body(card, page),
    ];
    return sections
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n');
  },
  ({ client, people, flags, reminders, planned, entries, notes, total, cases, charges, budget }) => ({
    ...clientJson(client),
    people: people.map(({ contactPoints, writingBecause, clientName: _, clientId: __, ...person }) => ({
      ...person,
      prefersWriting: writingBecause,
      ...addressesJson(contactPoints),
    })),
    flags: flags.map((flag) => findingJson(flag)),
    reminders: reminders.map(reminderRecord),
    planned: planned.map(interactionJson),
    interactions: entries.map(interactionJson),
    interactionCount: total,
    notes: notes.map(noteJson),
    cases: cases.map(caseJson),
    charges: charges.map(chargeJson),
    budgetUse: budget && budgetUseJson(budget.use),
  }),
);

function head({ client, entries, total, budget }: ClientCard, page: Page): string[] {
  const status = [
    client.status,
    client.quietUntilOn !== null && client.quietUntilOn > page.today
      ? `left alone until ${day(client.quietUntilOn, page)}`
      : '',
    `since ${day(client.sinceOn, page)}`,
    client.cadenceDays === null ? '' : `every ${spanText(client.cadenceDays)}`,
    ...client.tags.map((tag) => `+${oneLine(tag)}`),
  ];
  const last = entries.find(({ kind }) => kind === 'exchange');
  const lines = [
    `${page.mark('title', oneLine(client.name))} ${page.mark('muted', `#${client.id}`)}`,
    ...(client.archivedOn === null ? [] : [archived(client.archivedOn, client.id, page)]),
    status.filter(Boolean).join(' · '),
    ...client.contactPoints.map(({ kind, value, label }) =>
      row(kind, `${oneLine(value)}${label ? ` (${oneLine(label)})` : ''}`, page),
    ),
  ];
  if (client.about) lines.push(...wrap(oneLine(client.about), page.width));
  if (last) {
    const when = `${day(last.happenedOn, page)} (${distanceText(last.happenedOn, page.today)})`;
    lines.push(
      row('last', `${manner(last)}, ${when}; ${plural(total, 'entry', 'entries')} in the log`, page),
    );
  }
  if (client.yearlyValue) lines.push(row('worth', `${formatMoney(client.yearlyValue)} a year`, page));
  return [...lines, ...(budget ? budgetLines(budget, page) : [])];
}

function archived(on: CalendarDate, id: number, page: Page): string {
  const said = page.mark('warning', `Archived ${day(on, page)}.`);
  return `${said} ${page.mark('hint', `To bring them back: rapport client restore ${id}`)}`;
}

/** What to know before anything else: who would rather be written to. */
function wishes({ client, people }: ClientCard, page: Page): string[] {
  const all = [
    ...(client.writingBecause === null ? [] : [{ who: 'They', because: client.writingBecause }]),
    ...people.flatMap(({ name, writingBecause }) =>
      writingBecause === null ? [] : [{ who: oneLine(name), because: writingBecause }],
    ),
  ];
  return all.map(({ who, because }) =>
    page.mark('warning', `${who} asked to be written to: ${oneLine(because)}`),
  );
}

function flags(card: ClientCard, page: Page): string[] {
  if (card.flags.length === 0) return [];
  return [
    page.mark('title', 'Flags'),
    ...card.flags.flatMap((flag) => indented(findingLine(flag, page), page)),
  ];
}

function owed({ reminders, planned }: ClientCard, page: Page): string[] {
  if (reminders.length === 0 && planned.length === 0) return [];
  return [
    page.mark('title', 'Owed and planned'),
    ...reminders.map((reminder) => {
      const due = dueDay(reminder);
      const label = due < page.today ? 'overdue' : due === page.today ? 'due' : 'muted';
      const text = `${reminder.promise ? 'Promise: ' : ''}${oneLine(reminder.text)}`;
      return `  ${page.mark(label, pad(weekday(due, page), 14))} ${fitted(text, 17, page)} ${page.mark('muted', `#${reminder.id}`)}`;
    }),
    ...planned.map(
      (entry) =>
        `  ${pad(weekday(entry.happenedOn, page), 14)} ${fitted(`${manner(entry)}: ${oneLine(entry.text)}`, 17, page)}`,
    ),
  ];
}

function body({ client, people, entries, notes, total }: ClientCard, page: Page): string[][] {
  const sections: string[][] = [];
  if (people.length > 0)
    sections.push([page.mark('title', 'People'), ...people.map((person) => personLine(person, page))]);
  if (notes.length > 0) {
    sections.push([
      page.mark('title', 'To remember'),
      ...notes.slice(0, shownNotes).flatMap((note) => {
        const about = note.personName ? `${oneLine(note.personName)}: ` : '';
        return indented(`${about}${oneLine(note.text)} (${day(note.notedOn, page)})`, page);
      }),
      ...more(notes.length - Math.min(notes.length, shownNotes), `rapport show ${client.id} --json`, page),
    ]);
  }
  if (entries.length > 0) {
    sections.push([
      page.mark('title', 'Log'),
      ...entries.map((entry) => {
        const how = Number.isFinite(page.width) ? cut(manner(entry), 24) : manner(entry);
        const lead = `  ${pad(day(entry.happenedOn, page), 11)} ${pad(how, 24)}`;
        return `${lead} ${fitted(oneLine(entry.text), width(lead) + 1, page)}`;
      }),
      ...more(total - entries.length, `rapport interaction list ${client.id}`, page),
    ]);
  }
  return sections;
}

function personLine(person: ClientPerson, page: Page): string {
  const facts = [
    person.title ? oneLine(person.title) : '',
    person.roles.join(', '),
    ...person.contactPoints.map(({ value }) => oneLine(value)),
    person.about ? oneLine(person.about) : '',
  ];
  return `  ${page.mark('name', oneLine(person.name))}  ${fitted(facts.filter(Boolean).join(' · '), width(person.name) + 5, page)}`.trimEnd();
}

function more(count: number, command: string, page: Page): string[] {
  return count > 0 ? [page.mark('hint', `  and ${count} more: ${command}`)] : [];
}

function row(name: string, value: string, page: Page): string {
  return `${page.mark('muted', pad(name, 5))} ${value}`;
}

function day(date: Parameters<typeof dayText>[0], page: Page): string {
  return page.isTerminal ? dayText(date, page.today) : date;
}

function weekday(date: Parameters<typeof weekdayText>[0], page: Page): string {
  return page.isTerminal ? weekdayText(date, page.today) : date;
}

function fitted(text: string, before: number, page: Page): string {
  return Number.isFinite(page.width) ? cut(text, Math.max(12, page.width - before - 2)) : text;
}

function indented(text: string, page: Page): string[] {
  return wrap(text, page.width - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`);
}
