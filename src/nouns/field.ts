// The parts of a noun's declaration. A field is a literal; the functions below only fill in its kind.

/** A calendar day, written `YYYY-MM-DD`, in the years 1600 to 9999, without time or zone. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };
declare const brand: unique symbol;

/** Money in minor units, such as cents: a safe integer of 0 or more, with its ISO 4217 code. */
export interface Money {
  minor: number;
  currency: string;
}

/** An amount per calendar month, quarter or year; it may be zero. */
export interface Budget {
  amount: Money;
  per: 'month' | 'quarter' | 'year';
}

/**
 * How a value is stored: in one column, two for money, three for a budget. The last five have no column: people or
 * clients by name, numbers by name, one thing or several with all their keys, and rows that are not things.
 */
export type Kind =
  | 'text'
  | 'whole number'
  | 'number'
  | 'yes or no'
  | 'day'
  | 'days'
  | 'period'
  | 'choice'
  | 'list'
  | 'money'
  | 'budget'
  | 'reference'
  | 'references'
  | 'numbers'
  | 'thing'
  | 'things'
  | 'rows';

/** A field's declaration besides its kind. */
interface Options {
  /** The column, if it is not the key in snake case. */
  column?: string;
  /** The flag that sets it, such as `-s, --status <status>`; a switch for a yes or no. */
  flag?: string;
  /** Flags that each set one value: `{ in: { flag: '--in', about: 'they came to you' } }`. */
  switches?: Readonly<Record<string, { flag: string; about: string; only?: 'add' | 'edit' }>>;
  /** What is typed for a choice, where that is another word than its name as data. */
  typed?: Readonly<Record<string, string>>;
  /** The value if all its switches are on; without it, two switches contradict each other. */
  together?: string;
  /** The only command with the flag, if not both have it. */
  only?: 'add' | 'edit';
  /** The help of `--no-<flag>` on edit. */
  clear?: string;
  /** Where a day without a year points: `friday`. */
  leans?: 'past' | 'future';
  /** Whether to refuse a future day: it cannot have happened, or be when you learnt something. */
  notAhead?: 'happened' | 'learnt';
  /** The lowest whole number; 0 by default. */
  least?: number;
  /** The highest whole number from a file. */
  most?: number;
  /** Its columns in real files, folded, best name first; the key is always one. */
  imports?: readonly string[];
  /** Its `--map` name, if it is not the key. */
  map?: string;
  /** Its name in remarks about a cell: `the day of signing was left out`. */
  called?: string;
  /** Whether an unreadable cell only adds a remark and refuses no row. */
  lenient?: boolean;
  /** What a file's value does to a stored one: replaces it (the default), adds to it, or only moves it back. */
  merges?: 'replaces' | 'grows' | 'earliest';
  /** The longest text from a file, and where it is less than any text may have, from a flag, in characters. */
  longest?: number;
}

/** The most characters of a name, and of any other text. */
export const longestName = 500;
export const longestText = 100_000;

/** One field of a noun; `T` is its value in the program. */
export interface Field<T = unknown, Where extends string = string> {
  kind: Kind;
  /** Its description, for help and the JSON reference. */
  about: string;
  optional: boolean;
  /** In a column of its row, in a column only the store knows, in rows beside it, or computed on reading. */
  where: Where;
  choices?: readonly string[];
  /** For references: the table, and whether the row is only a part of the other one. */
  table?: string;
  partOf?: boolean;
  /** The field it folds. */
  foldOf?: string;
  /** The noun of the things in it. */
  of?: Noun;
  /** Whether reads include its name. */
  named?: boolean;
  /** The default for new rows; the same as in the schema. */
  initial?: unknown;
  options: Options;
  /** Only carries the type of the value. */
  readonly value?: T;
}

type Stored<T> = Field<T, 'column'>;

function field<T>(kind: Kind, about: string, options: Options, more?: Partial<Field>): Stored<T> {
  const plain = { kind, about, optional: false, where: 'column', options };
  return (more ? { ...plain, ...more } : plain) as Stored<T>;
}

export const text = (about: string, options: Options = {}) => field<string>('text', about, options);
export const whole = (about: string, options: Options = {}) => field<number>('whole number', about, options);
export const number = (about: string, options: Options = {}) => field<number>('number', about, options);
export const yes = (about: string, options: Options = {}) => field<boolean>('yes or no', about, options);
export const day = (about: string, options: Options = {}) => field<CalendarDate>('day', about, options);
/** A number of days, written as a period: `6w`. */
export const days = (about: string, options: Options = {}) => field<number>('days', about, options);
/** A period such as `2w`, as the user wrote it. */
export const period = (about: string, options: Options = {}) => field<string>('period', about, options);
export const money = (about: string, options: Options = {}) => field<Money>('money', about, options);
export const budget = (about: string, options: Options = {}) => field<Budget>('budget', about, options);

export function choice<const C extends string>(choices: readonly C[], about: string, options: Options = {}) {
  return field<C>('choice', about, options, { choices });
}

/** Several of a fixed set of words, stored as JSON. */
export function list<const C extends string>(choices: readonly C[], about: string, options: Options = {}) {
  return initially(field<readonly C[]>('list', about, options, { choices }), []);
}

/** A reference to a row of another table. */
export function ref(table: string, about: string, options: Options = {}) {
  return field<number>('reference', about, options, { table });
}

/** The same for a row that is part of the other: undo handles both together. */
export function part(table: string, options: Options = {}) {
  return field<number>('reference', 'what it is part of', options, { table, partOf: true });
}

type Optional<F extends Field> = Omit<F, 'value'> & { readonly value?: NonNullable<F['value']> | null };

export function optional<F extends Field>(of: F): Optional<F> {
  of.optional = true;
  return of as Optional<F>;
}

/** A field with a default for new rows. */
export function initially<F extends Field>(of: F, initial: F['value']): F & { readonly hasInitial: true } {
  of.initial = initial;
  return of as F & { readonly hasInitial: true };
}

/** A reference that reads bring with its name: `clientId` adds `clientName`. */
export function named<F extends Field>(of: F): F & { readonly named: true } {
  of.named = true;
  return of as F & { readonly named: true };
}

/** Several values in rows beside the noun's own: tags, addresses. */
export function beside<T>(about: string, options: Options = {}, kind: Kind = 'list'): Field<T, 'beside'> {
  return { kind, about, optional: false, where: 'beside', options };
}

/** Several things of another noun, by name, in rows beside it. */
export function references(of: Noun, about: string, options: Options = {}) {
  return { ...beside<readonly { id: number; name: string }[]>(about, options, 'references'), of };
}

/** The instant of creation, filled in on storing. */
export function stamp(): Field<string, 'internal'> {
  return {
    kind: 'text',
    about: 'the instant it was stored',
    optional: false,
    where: 'internal',
    options: {},
  };
}

/** Another field's text folded for comparison, filled in on storing. */
export function folded(of: string): Field<string, 'internal'> {
  return { kind: 'text', about: of, optional: false, where: 'internal', options: {}, foldOf: of };
}

/** A computed value; pass the words of a choice, or the noun of things. */
export function derived(
  kind: Kind,
  about: string,
  more: Pick<Partial<Field>, 'choices' | 'of'> = {},
): Field<unknown, 'derived'> {
  return { kind, about, optional: false, where: 'derived', options: {}, ...more };
}

/** What a noun and its table are called. */
interface Words {
  /** Its singular and plural. */
  name: string;
  plural: string;
  /** The handle's letter, such as the `e` of `e12`; null if it has no handle. */
  letter: string | null;
  table: string;
  /** The column that names it to people; null if they know it by its owner. */
  title: string | null;
}

/** What a declaration says; `inData` is its singular and plural in JSON, where they are not the words of people. */
type Declared<Fields> = Words & { inData?: readonly [name: string, plural: string]; fields: () => Fields };

/** A stored noun: its words, its table and its fields. */
export interface Noun<Fields extends Record<string, Field> = Record<string, Field>> extends Words {
  inData: readonly [name: string, plural: string];
  fields: Fields;
}

/** A declaration. Its fields are made when they are first asked for, since most starts need those of a few nouns. */
class Declaration<Fields extends Record<string, Field>> implements Noun<Fields> {
  readonly name: string;
  readonly plural: string;
  readonly letter: string | null;
  readonly table: string;
  readonly title: string | null;
  readonly inData: readonly [name: string, plural: string];
  readonly #make: () => Fields;
  #made: Fields | undefined;

  constructor({ name, plural, letter, table, title, inData, fields }: Declared<Fields>) {
    this.name = name;
    this.plural = plural;
    this.letter = letter;
    this.table = table;
    this.title = title;
    this.inData = inData ?? [name, plural];
    this.#make = fields;
  }

  get fields(): Fields {
    this.#made ??= this.#make();
    return this.#made;
  }
}

export function noun<const Fields extends Record<string, Field>>(words: Declared<Fields>): Noun<Fields> {
  return new Declaration(words);
}

type ValueOf<F> = F extends { readonly value?: infer T } ? Exclude<T, undefined> : never;
type FieldsOf<N> = N extends Noun<infer Fields> ? Fields : never;
type KeysIn<Fields, Where extends string> = {
  [K in keyof Fields]: Fields[K] extends { where: Where } ? K : never;
}[keyof Fields];
type NameKey<K> = K extends `${infer Base}Id` ? `${Base}Name` : never;

/** A noun's columns by key. */
export type Columns<N> = { [K in KeysIn<FieldsOf<N>, 'column'>]: ValueOf<FieldsOf<N>[K]> };

/** The names that come with its references: `clientName`. */
export type Names<N> = {
  [K in keyof FieldsOf<N> as FieldsOf<N>[K] extends { named: true } ? NameKey<K> : never]:
    | string
    | (null extends ValueOf<FieldsOf<N>[K]> ? null : never);
};

/** A row as read from its table. */
export type Row<N> = { id: number } & Columns<N> & Names<N>;

type Needed<Fields> = {
  [K in KeysIn<Fields, 'column'>]: null extends ValueOf<Fields[K]>
    ? never
    : Fields[K] extends { hasInitial: true }
      ? never
      : K;
}[KeysIn<Fields, 'column'>];

type ShownKeys<Fields> = {
  [K in keyof Fields]: Fields[K] extends { where: 'internal' } ? never : K;
}[keyof Fields];

/** The shown parts of a noun: its fields and the names of its references; an unsaved one has no number. */
export type Shown<N> = { id: number | null } & Names<N> & { [K in ShownKeys<FieldsOf<N>>]: unknown };

/** The values a change sets; other columns stay. */
export type Changes<N> = Partial<Columns<N>>;

/** The values of a new row; missing columns get their default or stay empty. */
export type New<N> = Pick<Columns<N>, Needed<FieldsOf<N>> & keyof Columns<N>> & Changes<N>;

/** A thing's handle: its noun's letter and its number, such as `e12`. */
export function handleOf({ letter }: Pick<Noun, 'letter'>, id: number): string {
  return `${letter}${id}`;
}

/** The fields a file can fill, each with its name in `--map` and reports. */
export function importFields<N extends Noun>(
  noun: N,
): [key: keyof Columns<N> & string, name: string, field: Field][] {
  const known = fieldsToImport.get(noun);
  if (known) return known as ReturnType<typeof importFields<N>>;
  const found = Object.entries(noun.fields)
    .filter(([, { where, kind, options }]) => where === 'column' && kind !== 'reference' && options.imports)
    .map(([key, field]): [string, string, Field] => [key, importName(key, field), field]);
  fieldsToImport.set(noun, found);
  return found as ReturnType<typeof importFields<N>>;
}

/** Each row of a file asks for them. */
const fieldsToImport = new WeakMap<Noun, [key: string, name: string, field: Field][]>();

/** A field's name in `--map` and in file columns. */
export function importName(key: string, { options }: Pick<Field, 'options'>): string {
  return options.map ?? key;
}
