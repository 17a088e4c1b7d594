import { birthday } from '../../domain/care/occasion.ts';
import { foldText } from '../../domain/text/names.ts';
import { visibleText } from '../../domain/text/safe-text.ts';
import { rowsBy, type WholeJournal } from '../../domain/whole.ts';
import { client, contactPoint, tag } from '../../nouns/client.ts';
import type { Row } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import { occasion } from '../../nouns/occasion.ts';
import { person, position } from '../../nouns/person.ts';
import { isBusinessName } from '../rows/evidence.ts';

export type VcardVersion = '3.0' | '4.0';

const product = '-//rapport//address book//EN';

/** The clients of a journal as cards, with one for each person at each. */
export function* cardsText(whole: WholeJournal, version: VcardVersion): Generator<string> {
  const tables = {
    positions: rowsBy(whole, position, 'clientId'),
    people: rowsBy(whole, person, 'id'),
    ofClient: rowsBy(whole, contactPoint, 'clientId'),
    ofPerson: rowsBy(whole, contactPoint, 'personId'),
    tags: rowsBy(whole, tag, 'clientId'),
    occasions: rowsBy(whole, occasion, 'clientId'),
  };
  for (const one of (whole.get(client) ?? []) as unknown as readonly Row<typeof client>[]) {
    yield clientCard(one, tables, version);
    for (const place of tables.positions.get(one.id) ?? []) {
      const [there] = tables.people.get(place.personId) ?? [];
      if (there) yield personCard(there, { place, employer: one }, tables, version);
    }
  }
}

interface Tables {
  positions: ReadonlyMap<unknown, readonly Row<typeof position>[]>;
  people: ReadonlyMap<unknown, readonly Row<typeof person>[]>;
  ofClient: ReadonlyMap<unknown, readonly Row<typeof contactPoint>[]>;
  ofPerson: ReadonlyMap<unknown, readonly Row<typeof contactPoint>[]>;
  tags: ReadonlyMap<unknown, readonly Row<typeof tag>[]>;
  occasions: ReadonlyMap<unknown, readonly Row<typeof occasion>[]>;
}

/** A name and a value that is written already. */
type Line = readonly [property: string, value: string];

function clientCard(one: Row<typeof client>, tables: Tables, version: VcardVersion): string {
  const isBusiness = tables.positions.has(one.id) || isBusinessName(one.name);
  const name = escaped(one.name);
  const [kind]: Line[] = version === '4.0' ? [['KIND', 'org']] : [['X-ABShowAs', 'COMPANY']];
  const born = (tables.occasions.get(one.id) ?? []).find((day) => isBirthdayOf(day, null));
  return card(version, [
    ['UID', uidOf(one.externalId, handle('client', one.id))],
    ...(isBusiness && kind ? [kind] : []),
    ['FN', name],
    ['N', isBusiness ? ';;;;' : nameParts(one.name)],
    ...(isBusiness ? [['ORG', name] as const] : []),
    ...text('NICKNAME', one.alsoCalled && listOf(one.alsoCalled.split(','))),
    ...points(tables.ofClient.get(one.id) ?? []),
    ...(born ? [birthdayLine(born, version)] : []),
    ...text('CATEGORIES', listOf((tables.tags.get(one.id) ?? []).map((row) => row.tag))),
    ...text('NOTE', one.about && escaped(one.about)),
  ]);
}

function personCard(
  one: Row<typeof person>,
  { place, employer }: { place: Row<typeof position>; employer: Row<typeof client> },
  tables: Tables,
  version: VcardVersion,
): string {
  const born = (tables.occasions.get(employer.id) ?? []).find((day) => isBirthdayOf(day, one.id));
  return card(version, [
    ['UID', `rapport-${handle('person', one.id)}-${handle('client', employer.id)}`],
    ['FN', escaped(one.name)],
    ['N', nameParts(one.name)],
    ['ORG', escaped(employer.name)],
    ...text('TITLE', place.title && escaped(place.title)),
    ...text('NICKNAME', one.alsoCalled && listOf(one.alsoCalled.split(','))),
    ...points(tables.ofPerson.get(one.id) ?? []),
    ...(born ? [birthdayLine(born, version)] : []),
    ...text('NOTE', one.about && escaped(one.about)),
  ]);
}

/** The card's own id in the address book it came from, else one of ours. */
function uidOf(externalId: string | null, own: string): string {
  const [, uid] = /^vcard\/uid\/(.+)$/.exec(externalId ?? '') ?? [];
  return escaped(uid ?? `rapport-${own}`);
}

function card(version: VcardVersion, lines: readonly Line[]): string {
  const all: Line[] = [
    ['BEGIN', 'VCARD'],
    ['VERSION', version],
    ['PRODID', product],
    ...lines,
    ['END', 'VCARD'],
  ];
  return all.map(([property, value]) => folded(`${property}:${value}`)).join('');
}

function text(property: string, value: string | null): Line[] {
  return value ? [[property, value]] : [];
}

function escaped(value: string): string {
  return visibleText(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[\\,;]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

function listOf(values: readonly string[]): string {
  return values
    .map((value) => escaped(value.trim()))
    .filter((value) => value !== '')
    .join(',');
}

/** A name in parts, as telephones sort by them; its last word is taken for the family's. */
function nameParts(name: string): string {
  const [, first = '', last = ''] = /^(?:(.*)\s)?(\S+)$/s.exec(name.trim()) ?? [];
  return `${escaped(last)};${escaped(first)};;;`;
}

const types: Readonly<Record<string, string>> = {
  mobile: 'cell',
  work: 'work',
  home: 'home',
  pager: 'pager',
};

/** Addresses and numbers; a kind that vCards have no word for is written as Apple does. */
function points(all: readonly Row<typeof contactPoint>[]): Line[] {
  let groups = 0;
  return all.flatMap(({ kind, value, label }): Line[] => {
    const name = kind === 'email' ? 'EMAIL' : 'TEL';
    if (label === null) return [[name, escaped(value)]];
    const type = types[label];
    if (type !== undefined) return [[`${name};TYPE=${type}`, escaped(value)]];
    groups += 1;
    return [
      [`item${groups}.${name}`, escaped(value)],
      [`item${groups}.X-ABLabel`, escaped(label)],
    ];
  });
}

function isBirthdayOf({ what, personId }: Row<typeof occasion>, of: number | null): boolean {
  return personId === of && foldText(what) === birthday;
}

function birthdayLine({ year, month, day }: Row<typeof occasion>, version: VcardVersion): Line {
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'));
  if (version === '3.0')
    return year === null
      ? ['BDAY;X-APPLE-OMIT-YEAR=1604', `1604-${mm}-${dd}`]
      : ['BDAY', `${String(year).padStart(4, '0')}-${mm}-${dd}`];
  return ['BDAY', year === null ? `--${mm}${dd}` : `${String(year).padStart(4, '0')}${mm}${dd}`];
}

/** The most octets of a line. */
const longestLine = 75;

/** A line with its end, folded between characters. */
function folded(line: string): string {
  let written = '';
  let length = 0;
  for (const letter of line) {
    const octets = Buffer.byteLength(letter);
    if (length + octets > longestLine) {
      written += '\r\n ';
      length = 1;
    }
    written += letter;
    length += octets;
  }
  return `${written}\r\n`;
}
