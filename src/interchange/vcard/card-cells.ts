import { foldText } from '../../domain/text/names.ts';
import { mostValues } from '../csv/limits.ts';
import { cardColumns } from './card-columns.ts';
import type { Card } from './cards.ts';
import { type Property, partsOf, unescaped } from './property.ts';

/** The columns of other properties, which are not read unless somebody says what they are. */
const otherColumns: Readonly<Record<string, string>> = {
  ADR: 'Address',
  ANNIVERSARY: 'Anniversary',
  CLASS: 'Privacy',
  FBURL: 'Calendar address',
  GEO: 'Coordinates',
  IMPP: 'Messenger',
  LABEL: 'Address label',
  LANG: 'Language',
  LOGO: 'Logo',
  NAME: 'Heading',
  PHOTO: 'Photo',
  SOURCE: 'Origin of the card',
  TZ: 'Time zone',
  URL: 'Website',
};

/** What speaks of the card itself, and of nobody. */
const unsaid: ReadonlySet<string> = new Set([
  ...['VERSION', 'PRODID', 'REV', 'KIND', 'MAILER', 'SORT-STRING', 'CLIENTPIDMAP', 'PROFILE'],
  ...['X-ABLABEL', 'X-ABSHOWAS', 'X-ADDRESSBOOKSERVER-KIND', 'X-ABADR'],
]);

/** A card's cells by column; addresses and numbers are apart, as there are several. */
export interface CardCells {
  cells: Map<string, string>;
  emails: Labelled[];
  phones: Labelled[];
  broken?: string;
  remarks: string[];
}

interface Labelled {
  value: string;
  label: string;
}

/** What a card says, by column. */
export function cellsOf(card: Card): CardCells {
  const found: CardCells = { cells: new Map(), emails: [], phones: [], remarks: [...card.remarks] };
  const reading = new CardReading(card.properties);
  const unreadable = card.properties.find(({ name, value }) => value === null && !name.startsWith('X-'));
  const noClient = notAClient(reading);
  // Its name would make it a client where a file of refused cards is imported.
  if (noClient !== undefined) return { ...found, broken: noClient };
  const broken =
    card.broken ??
    (unreadable &&
      `the letters of its ${unreadable.name} cannot be told: they are neither Unicode nor Western`);
  if (broken !== undefined) found.broken = broken;
  found.emails = reading.labelled('EMAIL');
  found.phones = reading.labelled('TEL').map(({ value, label }) => ({ value: numberOf(value), label }));
  const put = (column: string, text: string) => {
    const clean = text
      .replace(/\r\n?/g, '\n')
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
      .trim();
    if (clean !== '') found.cells.set(column, clean);
  };
  for (const [column, text] of [...reading.names(), ...reading.details(), ...reading.others()])
    put(column, text);
  if (card.properties.some(({ value }) => /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(value ?? '')))
    found.remarks.push('control characters, which no text has, were taken out');
  return found;
}

/** Why a card is about nobody who could be a client; undefined if it is. */
function notAClient(reading: CardReading): string | undefined {
  const { kind } = reading;
  if (kind === 'group') return `"${reading.fullName}" is a group of cards, and no client`;
  const isThing = ['location', 'device', 'application'].includes(kind);
  return isThing ? `"${reading.fullName}" is a ${kind}, and no client` : undefined;
}

/** A number to ring: `tel:+49-30-1;ext=5` is `+49-30-1 ext. 5`. */
function numberOf(value: string): string {
  const [number = '', ...params] = value.replace(/^(?:tel|sms|callto):/i, '').split(';');
  if (number === value) return value;
  const extension = params.find((param) => /^ext=/i.test(param))?.slice('ext='.length);
  return extension ? `${number} ext. ${extension}` : number;
}

class CardReading {
  readonly #properties: readonly Property[];

  constructor(properties: readonly Property[]) {
    this.#properties = properties;
  }

  get kind(): string {
    return (this.#text('KIND') || this.#text('X-ADDRESSBOOKSERVER-KIND')).trim().toLowerCase();
  }

  get fullName(): string {
    return this.#text('FN');
  }

  /** The names of a business and a person, by column. */
  names(): [column: string, text: string][] {
    const full = this.fullName;
    const [business = '', ...departments] = this.#parts('ORG', ';');
    const parts = this.#parts('N', ';');
    const isBusiness = this.kind === 'org' || /^company$/i.test(this.#text('X-ABSHOWAS'));
    const company = isBusiness && (this.kind === 'org' || business === '') ? full || business : business;
    const person = isBusiness && full === company ? '' : full;
    const [last = '', first = '', middle = '', prefix = '', suffix = ''] = isWithin(parts, full) ? [] : parts;
    const nickname = this.#lists('NICKNAME').join(', ');
    const isEmployed =
      company !== '' && [person, first, last].some((name) => name !== '' && name !== company);
    const { nicknameOfPerson, organisation, department } = cardColumns;
    return [
      [cardColumns.name, person],
      [cardColumns.first, first],
      [cardColumns.middle, middle.replaceAll(',', ' ')],
      [cardColumns.last, last],
      [cardColumns.prefix, prefix],
      [cardColumns.suffix, suffix],
      [cardColumns.company, company],
      [organisation, business === company ? '' : business],
      [department, departments.filter(Boolean).join(', ')],
      [isEmployed ? nicknameOfPerson : cardColumns.nickname, nickname],
    ];
  }

  /** What the reader of rows knows besides, by column. */
  details(): [column: string, text: string][] {
    return [
      ...this.#id(),
      [cardColumns.title, this.#text('TITLE')],
      [cardColumns.role, this.#text('ROLE')],
      [cardColumns.birthday, this.#birthday()],
      [cardColumns.tags, this.#lists('CATEGORIES').join(' ::: ')],
      [
        cardColumns.notes,
        this.#all('NOTE')
          .map(({ value }) => unescaped(value ?? ''))
          .join('\n'),
      ],
    ];
  }

  /** All other properties, by column. */
  others(): [column: string, text: string][] {
    const texts = new Map<string, string[]>();
    const met = new Set<string>();
    for (const { name, value } of this.#properties) {
      const isMet = met.has(name);
      if ((value ?? '').trim() !== '') met.add(name);
      if (unsaid.has(name) || severalRead.has(name) || (onceRead.has(name) && !isMet)) continue;
      const isNamed = name.startsWith('X-');
      const column = otherColumns[name] ?? (isNamed ? name : `${isMet ? 'further' : 'property'} ${name}`);
      const text =
        name === 'ADR'
          ? partsOf(value ?? '', ';')
              .filter(Boolean)
              .join(', ')
          : unescaped(value ?? '');
      texts.set(column, [...(texts.get(column) ?? []), text]);
    }
    return [...texts].map(([column, all]) => [column, all.join('\n')]);
  }

  /** Addresses or numbers with their kinds, the preferred first. */
  labelled(name: string): Labelled[] {
    const all = this.#all(name).map((property) => ({ property, rank: rankOf(property) }));
    return all
      .sort((a, b) => a.rank - b.rank)
      .map(({ property }) => ({ value: unescaped(property.value ?? ''), label: this.#labelOf(property) }))
      .slice(0, mostValues + 1);
  }

  #labelOf({ group, params }: Property): string {
    const own = group === undefined ? undefined : this.#all('X-ABLABEL').find((one) => one.group === group);
    const said = unescaped(own?.value ?? '')
      .replace(/^_\$!<(.*)>!\$_$/, '$1')
      .replace(/fax$/i, ' fax')
      .trim();
    const custom = params.get('LABEL')?.[0] ?? '';
    if (said !== '' || custom !== '') return said || custom;
    const types = (params.get('TYPE') ?? []).map((type) => type.toLowerCase());
    const shown = types.filter((type) => !unsaidTypes.has(type)).map((type) => calledOtherwise[type] ?? type);
    const [mobile, fax] = [shown.find((type) => type === 'mobile'), shown.includes('fax')];
    return mobile ?? (fax ? 'fax' : (shown[0] ?? ''));
  }

  /** The card's id in its address book; on a card that rapport wrote, the handle of what it is about. */
  #id(): [column: string, text: string][] {
    const uid = this.#text('UID').replace(/^urn:uuid:/i, '');
    const [, own] = /^rapport-(k\d+|p\d+-k\d+)$/.exec(uid) ?? [];
    return [own === undefined ? [cardColumns.uid, uid] : [cardColumns.handle, own]];
  }

  #birthday(): string {
    const [property] = this.#all('BDAY');
    const text = unescaped(property?.value ?? '');
    const omitted = property?.params.get('X-APPLE-OMIT-YEAR')?.[0];
    return omitted !== undefined && text.startsWith(omitted) ? text.replace(/^\d{4}-?/, '--') : text;
  }

  #all(name: string): Property[] {
    return this.#properties.filter(
      (property) => property.name === name && (property.value ?? '').trim() !== '',
    );
  }

  #text(name: string): string {
    return unescaped(this.#all(name)[0]?.value ?? '').trim();
  }

  #parts(name: string, mark: ';' | ','): string[] {
    return partsOf(this.#all(name)[0]?.value ?? '', mark);
  }

  #lists(name: string): string[] {
    return this.#all(name)
      .flatMap(({ value }) => partsOf(value ?? '', ','))
      .filter((one) => one !== '');
  }
}

/** The properties that are read once, and those that are read each time. */
const onceRead: ReadonlySet<string> = new Set(['FN', 'N', 'ORG', 'UID', 'TITLE', 'ROLE', 'BDAY']);
const severalRead: ReadonlySet<string> = new Set(['NICKNAME', 'CATEGORIES', 'NOTE', 'EMAIL', 'TEL']);

const unsaidTypes: ReadonlySet<string> = new Set([
  ...['internet', 'pref', 'voice', 'x400', 'text', 'textphone', 'msg', 'video', 'dom', 'intl'],
]);

const calledOtherwise: Readonly<Record<string, string>> = { cell: 'mobile', iphone: 'mobile' };

/** How much a property is preferred: 1 most, as `PREF` counts. */
function rankOf({ params }: Property): number {
  const isPreferred = params.get('TYPE')?.some((type) => type.toLowerCase() === 'pref');
  return isPreferred ? 1 : Number(params.get('PREF')?.[0]) || 101;
}

/** Whether a full name has all parts of a name. */
function isWithin(parts: readonly string[], full: string): boolean {
  const words = (text: string) =>
    foldText(text)
      .split(/[\s,.]+/)
      .filter((word) => word !== '');
  const whole = new Set(words(full));
  // Names of East Asia are written without a blank.
  const joined = foldText(full).replace(/\s/g, '');
  return parts.every((part) =>
    words(part).every((word) => whole.has(word) || (/\P{ASCII}/u.test(word) && joined.includes(word))),
  );
}
