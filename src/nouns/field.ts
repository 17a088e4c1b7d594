// What a declaration of a noun is made of. A field is a literal; the functions below only fill in its kind.

/** A day on a wall calendar, written `YYYY-MM-DD`, in the years 1600 to 9999; it has no time and no zone. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };
declare const brand: unique symbol;

/** An amount of money in minor units, such as cents: a safe integer of 0 or more, with its ISO 4217 code. */
export interface Money {
  minor: number;
  currency: string;
}

/** An amount for each calendar month, quarter or year; it may be nothing. */
export interface Budget {
  amount: Money;
  per: 'month' | 'quarter' | 'year';
}

/**
 * How a value is held: in one column, or in the two of money, or in the three of a budget. The last five are never in a
 * column: people or clients by name, numbers by name, one thing or several with all their keys, and rows that are no thing.
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

/** What a field may say of itself beside its kind. */
export interface Options {
  /** The column, where it is not the key in snake case. */
  column?: string;
  /** The flag that sets it, as `-s, --status <status>`; a switch for a yes or no. */
  flag?: string;
  /** The flags that set one of its values each: `{ in: { flag: '--in', about: 'they came to you' } }`. */
  switches?: Readonly<Record<string, { flag: string; about: string; only?: 'add' | 'edit' }>>;
  /** The value where all its switches are given; where there is none, two of them contradict each other. */
  together?: string;
  /** The only command that takes the flag, where it is not both. */
  only?: 'add' | 'edit';
  /** What `--no-<flag>` of the edit says. */
  clear?: string;
  /** Which way a day leans that is named without its year: `friday`. */
  leans?: 'past' | 'future';
  /** Whether a day ahead is refused: it cannot have happened, or be when something was learnt. */
  notAhead?: 'happened' | 'learnt';
  /** The least of a whole number; 0 where none is named. */
  least?: number;
  /** The most of a whole number that is taken from a file. */
  most?: number;
  /** The columns that hold it in files people have, folded, the best name first; its key is always one. */
  imports?: readonly string[];
  /** What `--map` calls it, where that is not its key. */
  map?: string;
  /** What remarks about a cell call it: `the day of signing was left out`. */
  called?: string;
  /** Whether a cell that cannot be read is left out with a remark, and refuses no row. */
  lenient?: boolean;
  /** What a row of a file does to a value that is there: replaces it, which is usual, adds to it, or only moves it back. */
  merges?: 'replaces' | 'grows' | 'earliest';
  /** The longest text, in characters, that is taken from a file. */
  longest?: number;
}

/** One field of a noun; `T` is its value in the program. */
export interface Field<T = unknown, Where extends string = string> {
  kind: Kind;
  /** What it is, for help and for the reference of JSON keys. */
  about: string;
  optional: boolean;
  /** In a column of its row, in one that only the store knows, in rows beside it, or worked out when it is read. */
  where: Where;
  choices?: readonly string[];
  /** Of a reference: the table, and whether the row is only a part of the one it points to. */
  table?: string;
  partOf?: boolean;
  /** The field it is a folded copy of. */
  foldOf?: string;
  /** The noun of the things in it. */
  of?: Noun;
  /** Whether its name is read with it. */
  named?: boolean;
  /** The value of a new row that names none; the same as in the schema. */
  initial?: unknown;
  options: Options;
  /** Only there to carry the type of the value. */
  readonly value?: T;
}

type Stored<T> = Field<T, 'column'>;

function field<T>(kind: Kind, about: string, options: Options, more: Partial<Field> = {}): Stored<T> {
  return { kind, about, optional: false, where: 'column', options, ...more } as Stored<T>;
}

export const text = (about: string, options: Options = {}) => field<string>('text', about, options);
export const whole = (about: string, options: Options = {}) => field<number>('whole number', about, options);
export const number = (about: string, options: Options = {}) => field<number>('number', about, options);
export const yes = (about: string, options: Options = {}) => field<boolean>('yes or no', about, options);
export const day = (about: string, options: Options = {}) => field<CalendarDate>('day', about, options);
/** A number of days, written as a period: `6w`. */
export const days = (about: string, options: Options = {}) => field<number>('days', about, options);
/** A period such as `2w`, as it was written. */
export const period = (about: string, options: Options = {}) => field<string>('period', about, options);
export const money = (about: string, options: Options = {}) => field<Money>('money', about, options);
export const budget = (about: string, options: Options = {}) => field<Budget>('budget', about, options);

export function choice<const C extends string>(choices: readonly C[], about: string, options: Options = {}) {
  return field<C>('choice', about, options, { choices });
}

/** Several of a few words, kept as JSON. */
export function list<const C extends string>(choices: readonly C[], about: string, options: Options = {}) {
  return initially(field<readonly C[]>('list', about, options, { choices }), []);
}

/** The row of another table. */
export function ref(table: string, about: string, options: Options = {}) {
  return field<number>('reference', about, options, { table });
}

/** The same, of which this row is a part: undo keeps and takes both together. */
export function part(table: string, options: Options = {}) {
  return field<number>('reference', 'what it is part of', options, { table, partOf: true });
}

type Optional<F extends Field> = Omit<F, 'value'> & { readonly value?: NonNullable<F['value']> | null };

/** A field that may be empty. */
export function optional<F extends Field>(of: F): Optional<F> {
  return { ...of, optional: true } as Optional<F>;
}

/** A field with a value for new rows that name none. */
export function initially<F extends Field>(of: F, initial: F['value']): F & { readonly hasInitial: true } {
  return { ...of, initial } as F & { readonly hasInitial: true };
}

/** A reference whose name is read with it: `clientId` brings `clientName`. */
export function named<F extends Field>(of: F): F & { readonly named: true } {
  return { ...of, named: true };
}

/** Several values in rows beside the noun's own: tags, addresses. */
export function beside<T>(about: string, options: Options = {}, kind: Kind = 'list'): Field<T, 'beside'> {
  return { kind, about, optional: false, where: 'beside', options };
}

/** Several of another noun in rows beside it, of which it has the names. */
export function references(of: Noun, about: string, options: Options = {}) {
  return { ...beside<readonly { id: number; name: string }[]>(about, options, 'references'), of };
}

/** The instant a row was made, filled in when it is stored. */
export function stamp(): Field<string, 'internal'> {
  return {
    kind: 'text',
    about: 'the instant it was stored',
    optional: false,
    where: 'internal',
    options: {},
  };
}

/** Another field's text as it is compared, filled in when that is stored. */
export function folded(of: string): Field<string, 'internal'> {
  return { kind: 'text', about: of, optional: false, where: 'internal', options: {}, foldOf: of };
}

/** A value worked out when the noun is read; of a choice with its words, of things with their noun. */
export function derived(
  kind: Kind,
  about: string,
  more: Pick<Partial<Field>, 'choices' | 'of'> = {},
): Field<unknown, 'derived'> {
  return { kind, about, optional: false, where: 'derived', options: {}, ...more };
}

/** A stored noun: its words, its table and its fields. */
export interface Noun<Fields extends Record<string, Field> = Record<string, Field>> {
  /** What one is called, and several. */
  name: string;
  plural: string;
  /** The letter of its handle, as the `e` of `e12`; null for what cannot be named by number. */
  letter: string | null;
  table: string;
  /** The column by which people know one; null where they know it by what it belongs to. */
  title: string | null;
  fields: Fields;
}

/** Declares a noun. */
export function noun<const Fields extends Record<string, Field>>(declaration: Noun<Fields>): Noun<Fields> {
  return declaration;
}

type ValueOf<F> = F extends { readonly value?: infer T } ? Exclude<T, undefined> : never;
type FieldsOf<N> = N extends Noun<infer Fields> ? Fields : never;
type KeysIn<Fields, Where extends string> = {
  [K in keyof Fields]: Fields[K] extends { where: Where } ? K : never;
}[keyof Fields];
type NameKey<K> = K extends `${infer Base}Id` ? `${Base}Name` : never;

/** The columns of a noun under their keys. */
export type Columns<N> = { [K in KeysIn<FieldsOf<N>, 'column'>]: ValueOf<FieldsOf<N>[K]> };

/** The names that are read with its references: `clientName`. */
export type Names<N> = {
  [K in keyof FieldsOf<N> as FieldsOf<N>[K] extends { named: true } ? NameKey<K> : never]:
    | string
    | (null extends ValueOf<FieldsOf<N>[K]> ? null : never);
};

/** A row as it is read from its table. */
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

/** What is shown of a noun: each of its fields, and the names of its references; what was not stored has no number. */
export type Shown<N> = { id: number | null } & Names<N> & { [K in ShownKeys<FieldsOf<N>>]: unknown };

/** What a change sets; columns that are left out stay as they are. */
export type Changes<N> = Partial<Columns<N>>;

/** What a new row needs; a column that is left out has its initial value, or is empty. */
export type New<N> = Pick<Columns<N>, Needed<FieldsOf<N>> & keyof Columns<N>> & Changes<N>;

/** The handle of a thing: the letter of its noun and its number, as `e12`. */
export function handleOf({ letter }: Pick<Noun, 'letter'>, id: number): string {
  return `${letter}${id}`;
}

/** The fields that a column of a file can fill, each with what `--map` and reports call it. */
export function importFields<N extends Noun>({
  fields,
}: N): [key: keyof Columns<N> & string, name: string, field: Field][] {
  return Object.entries(fields)
    .filter(([, { where, kind, options }]) => where === 'column' && kind !== 'reference' && options.imports)
    .map(([key, field]) => [key as keyof Columns<N> & string, importName(key, field), field]);
}

/** What `--map` and the columns of a file call a field. */
export function importName(key: string, { options }: Pick<Field, 'options'>): string {
  return options.map ?? key;
}
