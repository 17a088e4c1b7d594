import type { KnownNote } from '../../app/care/notes.ts';
import type { ClientCard } from '../../app/clients/card.ts';
import type { ClientPerson } from '../../domain/clients/client.ts';
import type { NoteKind } from '../../nouns/note.ts';
import { type Role, roles } from '../../nouns/person.ts';
import { type CardItem, type CardSection, itemColumns } from '../layout/sections.ts';
import { capital, cut, cutAtWord, oneLine, width } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';
import { sayOn } from '../words/days.ts';
import { aboutWhom } from '../words/names.ts';
import { wholeCard } from './owed.ts';

/** Least columns for a name beside the person's role. */
const shortestName = 16;

/** How the card names people, and whether it is whole. */
interface Shape {
  names: ReadonlyMap<number, string>;
  isWhole: boolean;
}

/** Who they are: facts, wishes to be written to, who decides, and what to remember. */
export function cardPerson(card: ClientCard, shape: Shape, page: Page): CardSection[] {
  const { client, people } = card;
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
      rank: 'last',
      all: wholeCard(client),
    },
    { title: 'Wishes', items: wishes, all: `rapport person list ${client.id}` },
    {
      title: 'People',
      items: people.toSorted((a, b) => rank(a) - rank(b)).map((person) => personItem(person, page)),
      least: 2,
      all: `rapport person list ${client.id}`,
    },
    remember(card, shape, page),
  ];
}

/** The one who decides comes first, then your champion, then the one who pays. */
function rank({ roles: has }: Pick<ClientPerson, 'roles'>): number {
  return Math.min(...has.map((role: Role) => roles.indexOf(role)), roles.length);
}

function personItem(
  { name, alsoCalled, title, roles: has, contactPoints, about }: ClientPerson,
  page: Page,
): CardItem {
  const reachedBy = (contactKind: 'phone' | 'email') =>
    contactPoints.filter(({ kind }) => kind === contactKind).map(({ value }) => oneLine(value));
  const [phone = '', ...phones] = reachedBy('phone');
  const what = roles.filter((role) => has.includes(role)).join(', ');
  // The number follows the role: you read the card before you pick up the phone.
  const firstFacts = [what, phone].filter(Boolean);
  const otherNames = alsoCalled && `also called ${alsoCalled}`;
  const others = [...reachedBy('email'), ...phones, title, otherNames, about].flatMap((one) =>
    one ? [oneLine(one)] : [],
  );
  const [first = '', ...row] = [...firstFacts, ...others];
  const beside = [...firstFacts, ...(others.length > 0 ? ['…'] : [])].join(' · ');
  const room = Math.max(shortestName, itemColumns(page) - 2 - width(beside));
  const lead = oneLine(name);
  return {
    lead,
    leadLabel: 'name',
    text: first && `  ${first}`,
    row,
    brief: { lead: cutAtWord(lead, room) },
  };
}

const noteOrder: readonly (NoteKind | null)[] = ['preference', 'personal', 'want', null];

/** Preferences first, then by who decides; only a whole card includes people who left. */
function remember({ client, people, notes }: ClientCard, shape: Shape, page: Page): CardSection {
  const deciding = new Set(people.filter((one) => rank(one) === 0).map(({ id }) => id));
  const place = ({ kind, personId }: KnownNote) => {
    const at = noteOrder.indexOf(kind);
    return 2 * (at < 0 ? noteOrder.length : at) + (personId !== null && deciding.has(personId) ? 0 : 1);
  };
  const shown = notes.filter(
    ({ personId }) => shape.isWhole || personId === null || shape.names.has(personId),
  );
  return {
    title: 'Remember',
    items: shown.toSorted((a, b) => place(a) - place(b)).map((note) => noteItem(note, shape, page)),
    apart: notes.length - shown.length,
    rank: 'first',
    least: 2,
    all: `rapport notes list ${client.id}`,
  };
}

function noteItem(note: KnownNote, { names }: Shape, page: Page): CardItem {
  const { id, kind, text, service, learntFrom, notedOn, confirmedOn, stale } = note;
  const say = sayOn(page);
  const serviceText = service === null ? '' : ` [${oneLine(service)}]`;
  const from = learntFrom ? `, ${cut(oneLine(learntFrom), 24)}` : '';
  const held = confirmedOn === null ? '' : `; confirmed ${say(confirmedOn)}`;
  const known = `${held}${stale ? '; still true?' : ''}`;
  return {
    lead: `${kind === null ? '' : `${capital(kind)}: `}${aboutWhom(note, names)}`,
    text: `${oneLine(text)}${serviceText}`,
    facts: `(${say(notedOn)}${from}${known})`,
    brief: { facts: `(${say(notedOn)}${known})` },
    ...(kind === 'preference' ? { lines: 2 } : {}),
    ...(stale ? { command: `rapport notes confirm ${id}` } : {}),
  };
}
