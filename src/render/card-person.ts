import type { ClientCard } from '../app/client-card.ts';
import type { KnownNote } from '../app/notes.ts';
import type { NoteKind } from '../domain/note.ts';
import { type ClientPerson, type Role, roles } from '../domain/person.ts';
import { type CardItem, type CardSection, wholeCard } from './card-section.ts';
import { sayOn } from './findings.ts';
import { capital, cut, oneLine } from './text.ts';
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
      isRead: true,
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
  const reachedBy = (wanted: 'phone' | 'email') =>
    contactPoints.filter(({ kind }) => kind === wanted).map(({ value }) => oneLine(value));
  // The number comes first: the card is read before the phone is picked up.
  const facts = [
    ...reachedBy('phone').slice(0, 1),
    has.join(', '),
    ...reachedBy('email'),
    ...reachedBy('phone').slice(1),
    title ? oneLine(title) : '',
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
  { id, personName, kind, text, service, learntFrom, notedOn, confirmedOn, stale }: KnownNote,
  page: Page,
): CardItem {
  const say = sayOn(page);
  const lead = kind === null ? '' : `${capital(kind)}: `;
  const about = personName ? `${oneLine(personName)}: ` : '';
  const wanted = service === null ? '' : ` [${oneLine(service)}]`;
  const from = learntFrom ? `, ${cut(oneLine(learntFrom), 24)}` : '';
  const held = confirmedOn === null ? '' : `; confirmed ${say(confirmedOn)}`;
  return {
    text: `${lead}${about}${oneLine(text)}${wanted}`,
    facts: `(${say(notedOn)}${from}${held}${stale ? '; still so?' : ''})`,
    ...(stale ? { command: `rapport notes confirm ${id}` } : {}),
  };
}
