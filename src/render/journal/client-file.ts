import type { EntryDetails } from '../../domain/log/entry.ts';
import { formatBudget } from '../../domain/money/budget.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { foldText } from '../../domain/text/names.ts';
import { visibleText } from '../../domain/text/safe-text.ts';
import { rowsBy, type WholeJournal } from '../../domain/whole.ts';
import { client, contactPoint, tag } from '../../nouns/client.ts';
import { attendee, entry } from '../../nouns/entry.ts';
import type { Noun, Row } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import { note } from '../../nouns/note.ts';
import { person, position } from '../../nouns/person.ts';
import { profile } from '../../nouns/profile.ts';
import { reminder } from '../../nouns/reminder.ts';
import { manner } from '../log/manner.ts';

/** What Markdown, HTML in it and formulas begin with; an address and a link also act without brackets. */
const acting = /[\w.+-]+@[\w.-]+|[\\`*_[\]<>&~|$]|:(?=\/\/)|(?<=\bwww)\./gi;
/** What makes a heading or a list of a line that begins with it. */
const beginning = /^(?:([-+=#])|(\d{1,9})(?=[.)]))/;

/** A text as Markdown that reads as the text: nothing in it acts. Its lines stay lines of one paragraph. */
export function plainMarkdown(text: string): string {
  return visibleText(text)
    .split(/\s*[\n\r]\s*/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '')
    .map((line) =>
      line
        // Escaped or not, an address would be a link; as code it is none.
        .replace(acting, (found) => (found.includes('@') ? `\`${found}\`` : `\\${found}`))
        .replace(beginning, (_, mark, digits) => (digits ? `${digits}\\` : `\\${mark}`)),
    )
    .join('\\\n  ');
}

type Grouped<N> = ReadonlyMap<unknown, readonly Row<N>[]>;

/** A readable file for each client: its name, and its text in Markdown. */
export function* clientFiles(whole: WholeJournal): Generator<[name: string, text: string]> {
  const by = <N extends Noun>(noun: N, key = 'clientId') => rowsBy(whole, noun, key);
  const tables = {
    ...{ people: by(person, 'id'), positions: by(position), points: by(contactPoint), tags: by(tag) },
    ...{ pointsOfPeople: by(contactPoint, 'personId'), profiles: by(profile, 'id'), notes: by(note) },
    ...{ entries: by(entry), attendees: by(attendee, 'entryId'), reminders: by(reminder) },
  };
  for (const group of by(client, 'id').values())
    for (const one of group) yield [fileName(one), clientFile(one, tables)];
}

interface Tables {
  people: Grouped<typeof person>;
  positions: Grouped<typeof position>;
  points: Grouped<typeof contactPoint>;
  pointsOfPeople: Grouped<typeof contactPoint>;
  tags: Grouped<typeof tag>;
  profiles: Grouped<typeof profile>;
  notes: Grouped<typeof note>;
  entries: Grouped<typeof entry>;
  attendees: Grouped<typeof attendee>;
  reminders: Grouped<typeof reminder>;
}

/** The name of a client's file: letters and digits of the name, and the handle, which no other has. */
function fileName({ id, name }: Row<typeof client>): string {
  const letters = foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const parts = [[...letters].slice(0, 40).join(''), handle('client', id)];
  return `${parts.filter(Boolean).join('-')}.md`;
}

function clientFile(one: Row<typeof client>, tables: Tables): string {
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines.map((line) => `- ${line}`)];
  return [
    `# ${plainMarkdown(one.name).replaceAll('\\\n', '')}`,
    ...['', ...facts(one, tables).map((line) => `- ${line}`)],
    ...section('People', peopleLines(one.id, tables)),
    ...section('Open promises', promiseLines(tables.reminders.get(one.id) ?? [])),
    ...section('Notes', noteLines(tables.notes.get(one.id) ?? [], tables)),
    ...section('Log', entryLines(tables.entries.get(one.id) ?? [], tables)),
    '',
  ].join('\n');
}

/** A fact where there is one. */
function fact(title: string, value: string | null | undefined): string[] {
  return value ? [`${title}: ${plainMarkdown(value)}`] : [];
}

function facts(one: Row<typeof client>, { tags, points, profiles }: Tables): string[] {
  return [
    `Handle: ${handle('client', one.id)}`,
    ...fact('Also called', one.alsoCalled),
    ...fact('Status', one.status),
    ...fact('Quiet until', one.quietUntilOn),
    ...fact('Archived', one.archivedOn),
    ...fact('Client since', one.sinceOn),
    ...fact('Signed', one.signedOn),
    ...fact('Came from', one.source),
    ...fact('Profile', profiles.get(one.profileId)?.[0]?.name),
    ...fact(
      'Tags',
      tags
        .get(one.id)
        ?.map((row) => row.tag)
        .join(', '),
    ),
    ...fact('Worth a year', one.yearlyValue && formatMoney(one.yearlyValue)),
    ...fact('Budget', one.budget && formatBudget(one.budget)),
    ...fact('Wants to be written to', one.writingBecause),
    ...(points.get(one.id) ?? []).flatMap(pointFact),
    ...fact('About', one.about),
  ];
}

function pointFact({ kind, value, label }: Row<typeof contactPoint>): string[] {
  return fact(kind === 'email' ? 'Email' : 'Phone', label ? `${value} (${label})` : value);
}

function peopleLines(clientId: number, { people, positions, pointsOfPeople }: Tables): string[] {
  return (positions.get(clientId) ?? []).map(({ personId, title, roles }) => {
    const found = people.get(personId)?.[0];
    const points = pointsOfPeople.get(personId)?.map(({ value }) => value) ?? [];
    const writing = found?.writingBecause ? `wants to be written to: ${found.writingBecause}` : null;
    const words = [title, roles.join(', '), ...points, writing, found?.about].filter(Boolean);
    return [
      `**${plainMarkdown(found?.name ?? '')}**`,
      handle('person', personId),
      plainMarkdown(words.join('; ')),
    ]
      .filter(Boolean)
      .join(' · ');
  });
}

function promiseLines(reminders: readonly Row<typeof reminder>[]): string[] {
  return reminders
    .filter(({ promise, status }) => promise && status === 'open')
    .map((one) => ({ ...one, on: one.snoozedUntilOn ?? one.dueOn }))
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ id, on, text }) => [on, handle('reminder', id), plainMarkdown(text)].join(' · '));
}

function noteLines(notes: readonly Row<typeof note>[], { people }: Tables): string[] {
  return newestFirst(notes, ({ notedOn }) => notedOn).map(({ id, notedOn, kind, personId, text }) =>
    [
      notedOn,
      handle('note', id),
      kind,
      plainMarkdown(people.get(personId)?.[0]?.name ?? ''),
      plainMarkdown(text),
    ]
      .filter(Boolean)
      .join(' · '),
  );
}

function entryLines(entries: readonly Row<typeof entry>[], { attendees, people }: Tables): string[] {
  return newestFirst(entries, ({ happenedOn }) => happenedOn).map((one) => {
    const who = (attendees.get(one.id) ?? []).flatMap(({ personId }) => people.get(personId) ?? []);
    const how = manner({ ...one, people: who } as unknown as EntryDetails);
    return [one.happenedOn, handle('entry', one.id), plainMarkdown(how), plainMarkdown(one.text)]
      .filter(Boolean)
      .join(' · ');
  });
}

function newestFirst<T extends { id: number }>(rows: readonly T[], dayOf: (row: T) => string): T[] {
  return [...rows].sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.id - a.id);
}
