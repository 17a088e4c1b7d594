import type { LabelledValue } from '../../app/importing/import-rows.ts';
import { mostValues } from '../csv/limits.ts';
import type { FieldName } from '../header/column-names.ts';
import { saysSomething } from './cell-words.ts';
import type { Cell, RowReader } from './row-reader.ts';

/** What is wrong with an address that the journal could not hold, or null. */
function problemOfEmail(value: string): string | null {
  return /^[^\s@<>",;]+@[^\s@<>",;]+$/u.test(value) ? null : `"${value}" is not an email address`;
}

/** The addresses of a row, and the name that stood before one: `Dana Reyes <dana@example.com>`. */
export function readEmails(
  reader: RowReader,
  besides: readonly string[],
): { emails: LabelledValue[]; problems: string[]; calledSo: { name: string; index: number }[] } {
  const problems: string[] = [];
  const calledSo: { name: string; index: number }[] = [];
  const cells = [...filledCells(reader, 'email'), ...besides.map((value) => ({ value, index: -1 }))];
  const addresses = split(cells, /:::|[;,\n]/).flatMap(({ index, ...part }): LabelledValue[] => {
    const [, name = '', inner] = /^([^<]*)<([^<>]+)>/.exec(part.value) ?? [];
    if (name.trim() !== '') calledSo.push({ name: name.trim().replace(/^["']|["']$/g, ''), index });
    const value = unescaped((inner ?? part.value).trim().replace(/^mailto:/i, ''));
    // Outlook writes a colleague's address as a directory path, which is useless elsewhere.
    if (/^\/o=/i.test(value)) reader.loseAt(index, 'paths of colleagues');
    else if (problemOfEmail(value)) {
      problems.push(problemOfEmail(value) ?? '');
      reader.misfit ??= value;
    } else return [{ ...part, value }];
    return [];
  });
  return { emails: atMost(distinct(addresses), 'email addresses', reader), problems, calledSo };
}

const kinds =
  'phone|telephone|telefon|tel|p|t|mobile|mobil|cell|handy|m|c|fax|f|work|office|business|w|o|home|h|other|main|direct|whatsapp|wa|voice';
const ownKind = new RegExp(`^(${kinds})\\.?\\s*:\\s*(.*)$`, 'i');
const beforeKind = new RegExp(`(?=(?<=^|[\\s,;/|])(?:${kinds})\\.?\\s*:)`, 'i');
const kindLabels: Readonly<Record<string, string | undefined>> = {
  ...{
    phone: undefined,
    telephone: undefined,
    telefon: undefined,
    tel: undefined,
    p: undefined,
    t: undefined,
  },
  ...{ voice: undefined, mobil: 'mobile', cell: 'mobile', handy: 'mobile', m: 'mobile', c: 'mobile' },
  ...{ office: 'work', business: 'work', w: 'work', o: 'work', h: 'home', wa: 'whatsapp' },
};

/** The numbers of a row to ring; those of a fax are lost. */
export function readPhones(reader: RowReader, besides: readonly string[]): LabelledValue[] {
  const found: LabelledValue[] = [];
  const cells = [...filledCells(reader, 'phone'), ...besides.map((value) => ({ value, index: -1 }))];
  for (const cell of cells) {
    for (const { index, ...part } of numbersIn(cell)) {
      const number = ownNumber(part);
      if (number === null || /\bfax\b/i.test(number.label ?? '')) reader.loseAt(index, 'fax numbers');
      else if (/^\d[.,]\d+E\+\d+$/i.test(number.value))
        reader.remarks.push(
          `the phone number was left out: "${number.value}" is what a spreadsheet made of it; its digits are lost`,
        );
      else if (!/\d\D*\d\D*\d/.test(number.value) || /[[\]{}"<>@]/.test(number.value)) {
        reader.remarks.push(`the phone number was left out: "${number.value}" is not a phone number`);
        reader.misfit ??= number.value;
      } else found.push(number);
    }
  }
  return atMost(distinct(found), 'phone numbers', reader);
}

/** The numbers in a cell. A separator counts where whole numbers stand on both sides: `030/123456` is one. */
function numbersIn(cell: Cell): Cell[] {
  if (!/[:;,/|\n]|\bor\b/.test(cell.value)) return [cell];
  return split([cell], /:::|\n/)
    .flatMap((part) => split([part], beforeKind))
    .flatMap((part) => {
      const parts = split([part], /[;,|]|\s*\/\s*|\s+or\s+/i);
      return parts.every(({ value }) => value.replace(/\D/g, '').length >= 6) ? parts : [part];
    });
}

/** A number with its own kind before it taken apart; null for a fax, and where there is no number. */
function ownNumber(part: LabelledValue): LabelledValue | null {
  const [, written, number = part.value] = ownKind.exec(part.value) ?? [];
  const value = number
    .trim()
    .replace(/^'|[,;/|]+$/g, '')
    .trim();
  if (written === undefined) return { ...part, value };
  const kind = written.toLowerCase();
  if (kind === 'fax' || kind === 'f' || value === '') return null;
  const label = kind in kindLabels ? kindLabels[kind] : kind;
  return label === undefined ? { ...part, value } : { value, label };
}

// Every Google account has these groups; they say nothing, whatever program writes them.
const systemGroups = /^(?:\* ?)?(?:my ?contacts|starred(?: ?in ?android)?|other ?contacts)$/i;

/** The tags of a row. */
export function readTags(reader: RowReader): string[] {
  const isParted = /^(?:google|vcard)/.test(reader.mapping.source);
  const parts = split(filledCells(reader, 'tags'), isParted ? /:::/ : /:::|[;,|\n]/);
  const tags = parts.map(({ value }) => value).filter((tag) => !systemGroups.test(tag));
  const own = tags.map((tag) => (tag.startsWith('*') ? tag.slice(1).trim() : tag.replace(/^"(.*)"$/, '$1')));
  const filled = own.filter((tag) => tag !== '' && saysSomething(tag)).map((value) => ({ value }));
  return atMost(distinct(filled), 'tags', reader).map(({ value }) => value);
}

function filledCells(reader: RowReader, field: FieldName): Cell[] {
  const cells = reader.cells(field);
  const parts = cells.some(({ value }) => value.startsWith('[')) ? cells.flatMap(listedIn) : cells;
  return parts.filter(({ value }) => saysSomething(value));
}

/** The values of a cell that holds a list as JSON: `[{"label": "work", "value": "ada@example.com"}]`. */
function listedIn(cell: Cell): Cell[] {
  if (!/^\[[\s\S]*\]$/.test(cell.value)) return [cell];
  let list: unknown;
  try {
    list = JSON.parse(cell.value);
  } catch {
    return [cell];
  }
  const values = (list as unknown[]).map((one) => {
    if (typeof one !== 'object' || one === null) return { ...cell, value: String(one) };
    const { label, type = label, ...named } = one as Record<string, unknown>;
    const { value = named.email ?? named.phone ?? named.number } = named;
    return { ...cell, value: String(value ?? ''), ...(type ? { label: String(type).toLowerCase() } : {}) };
  });
  return values.filter(({ value }) => value !== '');
}

/** An address as it is, if it was copied from a link: `jo%40example.com`. */
function unescaped(address: string): string {
  if (!/%[\da-f]{2}/i.test(address)) return address;
  try {
    const plain = decodeURIComponent(address);
    return problemOfEmail(plain) === null ? plain : address;
  } catch {
    return address;
  }
}

/** The first values, and a remark if there are too many. */
function atMost(values: LabelledValue[], what: string, { remarks }: RowReader): LabelledValue[] {
  if (values.length <= mostValues) return values;
  remarks.push(`only the first ${mostValues} ${what} were read`);
  return values.slice(0, mostValues);
}

/** The values of multi-value cells, each with its cell's label. */
function split(cells: readonly Cell[], separator: RegExp): Cell[] {
  const values: Cell[] = [];
  for (const cell of cells) {
    // Most cells hold one value, and a test costs far less than a split.
    if (!separator.test(cell.value)) {
      values.push(cell);
      continue;
    }
    for (const part of cell.value.split(separator)) {
      const value = part.trim();
      if (value !== '') values.push({ ...cell, value });
    }
  }
  return values;
}

function distinct(values: LabelledValue[]): LabelledValue[] {
  if (values.length < 2) return values;
  const byFold = new Map<string, LabelledValue>();
  for (const value of values) {
    const key = value.value.toLowerCase();
    const known = byFold.get(key);
    if (!known || (!known.label && value.label))
      byFold.set(key, { ...value, value: known?.value ?? value.value });
  }
  return [...byFold.values()];
}
