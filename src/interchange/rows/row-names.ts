import { foldText } from '../../domain/text/names.ts';
import type { FieldName } from '../header/column-names.ts';
import { saysNoBusiness, saysSomething } from './cell-words.ts';
import { cellKind, isBusinessName, isNoName } from './evidence.ts';
import type { RowReader } from './row-reader.ts';

/** Who a row is about. */
interface RowNames {
  /** The business, or what else pays. */
  company?: string;
  person?: string;
  /** Addresses and numbers that stood in the place of a name. */
  emails: string[];
  phones: string[];
  /** Whether the parts of the name are those of an address, as some programs cut one that stood for a name. */
  isCut: boolean;
}

const familyFirst = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

const nameParts = ['firstName', 'middleName', 'lastName'] as const;

/** The business and the person of a row. What the names say besides is counted as lost, or remarked on. */
export function namesIn(reader: RowReader): RowNames {
  const names: RowNames = { emails: [], phones: [], isCut: false };
  const company = nameIn(reader, 'company', names);
  const name = nameIn(reader, 'name', names);
  const [first, middle, last] = nameParts.map((field) => nameIn(reader, field, names));
  if (names.isCut) for (const field of nameParts) reader.lose(field, 'parts of an address');
  const parts = names.isCut ? undefined : joined(first, middle, last);
  if (company !== undefined && saysNoBusiness(company) && reader.ownClient === undefined) {
    reader.remarks.push(`"${company}" was taken for no business`);
  } else if (company !== undefined) names.company = company;
  if (name === undefined || parts === undefined) {
    const person = name ?? parts;
    return { ...names, ...(person === undefined ? {} : { person }) };
  }
  return { ...names, ...together(reader, name, { first, middle, last, parts }, names.company) };
}

interface Parts {
  first: string | undefined;
  middle: string | undefined;
  last: string | undefined;
  /** All of them as one name. */
  parts: string;
}

/** One name, or a business and a person, of a name in one column and parts of one in others. */
function together(
  reader: RowReader,
  name: string,
  { first, middle, last, parts }: Parts,
  company: string | undefined,
): Pick<RowNames, 'company' | 'person'> {
  const [whole, some] = [wordsOf(name), wordsOf(parts)];
  if ([...some].every((word) => whole.has(word)))
    return { person: name.includes(',') && last !== undefined ? parts : name };
  if ([...whole].every((word) => some.has(word))) return { person: parts };
  const { fields } = reader.mapping;
  // `Name,Surname` and `Nom,Prénom` are the two halves of one name.
  if (!isBusinessName(name)) {
    if (last !== undefined && !fields.has('firstName')) return { person: joined(name, middle, last) };
    if (first !== undefined && !fields.has('lastName')) return { person: joined(first, middle, name) };
  }
  if (company === undefined && !isVariant(name, parts)) return { company: name, person: parts };
  if (company === undefined || foldText(company) !== foldText(name))
    reader.remarks.push(`the name "${name}" was left out: the row also says ${parts}`);
  return { person: parts };
}

/** Whether two names may be of one person: they end alike, and begin with the same letter. */
function isVariant(one: string, other: string): boolean {
  const [a, b] = [[...wordsOf(one)], [...wordsOf(other)]];
  return a.length === b.length && a.at(-1) === b.at(-1) && a[0]?.[0] === b[0]?.[0];
}

function wordsOf(name: string): Set<string> {
  return new Set(
    foldText(name)
      .split(/[\s,.()]+/)
      .filter((word) => word !== ''),
  );
}

function joined(first?: string, middle?: string, last?: string): string | undefined {
  // CJK names put the family name first.
  const parts = first && last && familyFirst.test(first + last) ? [last, first] : [first, middle, last];
  return parts.filter(Boolean).join(' ') || undefined;
}

/** The field's first cell that can be a name, or a fuller form of a person's; others are lost, and numbers and addresses are put where they belong. */
function nameIn(reader: RowReader, field: FieldName, names: RowNames): string | undefined {
  let found: string | undefined;
  const isOwn = reader.ownClient !== undefined;
  for (const { index, value } of reader.cells(field)) {
    if (!saysSomething(value) && !isOwn) continue;
    if (isNoName(value) && !isOwn && !reader.mapping.columns[index]?.isTold) {
      const kind = cellKind(value);
      if (kind === 'email') names.emails.push(value);
      else if (kind === 'phone') names.phones.push(value);
      else if (field !== 'name' && /\S@\S/.test(value)) names.isCut = true;
      reader.remarks.push(`"${value}" was taken for no name`);
    } else if (found === undefined || (field === 'name' && isWithin(found, value))) found = value;
    else if (!isWithin(value, found)) reader.loseAt(index, 'other names');
  }
  return found;
}

function isWithin(value: string, name: string): boolean {
  const words = wordsOf(name);
  return [...wordsOf(value)].every((word) => words.has(word));
}

const total =
  /^(?:grand |sub[ -]?|report )?(?:totals?|total(?: for| of|:)\b.*|summe|gesamt(?:summe|betrag)?|zwischensumme|insgesamt|totale(?: generale)?|totaal|total g[ée]n[ée]ral|sous-total|count|sum|average|avg|anzahl|nombre total)(?:\s*[:(].*)?$/i;
const footer =
  /^(?:confidential|copyright|©|\(c\) |generated (?:by|on|at)|report (?:run|generated)|as of |exported (?:on|by|from)|filtered by|page \d|end of |\d+ (?:rows?|records?|contacts?|customers?)\b|(?:rows?|records?|contacts?|customers?): ?\d+|accrual basis|cash basis|erstellt am|stand:)/i;

/** Why a row is no client though it has a name: the total of a report, or a line below it. Null if it is one. */
export function lineOfReport(reader: RowReader, name: string): string | null {
  const [isTotal, isFooter] = [total.test(name), footer.test(name)];
  if (!isTotal && !isFooter) return null;
  const others = reader.row.cells.filter((cell) => cell.trim() !== '' && cell.trim() !== name);
  const isAlone = others.every((cell) => ['amount', 'number'].includes(cellKind(cell)));
  if (isAlone && isTotal) return `"${name}" is a total, and no client`;
  const isLast = others.length === 0 && reader.mapping.columns.length > 1;
  return isLast && isFooter ? `"${name}" is a line of the report, and no client` : null;
}
