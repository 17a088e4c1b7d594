import type { ClientCard } from '../app/client-card.ts';
import type { KnownNote } from '../app/notes.ts';
import type { NoteKind } from '../domain/note.ts';
import { type ClientPerson, type Role, roles } from '../domain/person.ts';
import { type CardItem, type CardSection, wholeCard } from './card-section.ts';
import { sayOn } from './findings.ts';
import { oneLine } from './text.ts';
import type { Page } from './view.ts';

/** The sections of a card about who they are: what is set down, who would rather be written to, who decides, and what to remember. */
export function cardPerson({ client, people, notes }: ClientCard, page: Page): CardSection[] {
  const wishes = [{ name: 'They', writingBecause: client.writingBecause }, ...people].flatMap(
    ({ name, writingBecause }): CardItem[] =>
      writingBecause === null
        ? []
        : [{ text: `${oneLine(name)} asked to be written to: ${oneLine(writingBecause)}`, label: 'warning' }],
  );
  return [
    {
      title: 'About',
      items: client.about ? [{ text: oneLine(client.about) }] : [],
      all: wholeCard(client),
    },
    { title: 'Wishes', items: wishes, all: `rapport person list ${client.id}` },
    {
      title: 'People',
      items: people.toSorted((a, b) => rank(a) - rank(b)).map(personItem),
      least: 2,
      all: `rapport person list ${client.id}`,
    },
    {
      title: 'Remember',
      items: notes.toSorted((a, b) => place(a.kind) - place(b.kind)).map((note) => noteItem(note, page)),
      least: 2,
      all: `rapport notes list ${client.id}`,
    },
  ];
}

/** Who decides comes first, then who is on your side, then who pays. */
function rank(person: ClientPerson): number {
  const places = person.roles.map((role: Role) => roles.indexOf(role));
  return Math.min(...places, roles.length);
}

function personItem({ name, title, roles: has, contactPoints, about }: ClientPerson): CardItem {
  const facts = [
    has.join(', '),
    title ? oneLine(title) : '',
    ...contactPoints.map(({ value }) => oneLine(value)),
    about ? oneLine(about) : '',
  ].filter(Boolean);
  const lead = oneLine(name);
  return { lead, leadLabel: 'name', text: facts.length > 0 ? `  ${facts.join(' · ')}` : '' };
}

const noteOrder: readonly (NoteKind | null)[] = ['preference', 'personal', 'want', null];

function place(kind: NoteKind | null): number {
  const at = noteOrder.indexOf(kind);
  return at < 0 ? noteOrder.length : at;
}

function noteItem(
  { id, personName, kind, text, learntFrom, notedOn, stale }: KnownNote,
  page: Page,
): CardItem {
  const lead = kind === null ? '' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: `;
  const about = personName ? `${oneLine(personName)}: ` : '';
  const from = learntFrom ? `, ${oneLine(learntFrom)}` : '';
  return {
    text: `${lead}${about}${oneLine(text)} (${sayOn(page)(notedOn)}${from}${stale ? '; still so?' : ''})`,
    ...(stale ? { command: `rapport notes confirm ${id}` } : {}),
  };
}
