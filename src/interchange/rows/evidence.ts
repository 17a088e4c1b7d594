import { foldText } from '../../domain/text/names.ts';
import type { CsvRow } from '../csv/csv.ts';
import { readFileDay } from './file-dates.ts';
import { isStatusWord } from './status-words.ts';

/** What a cell looks like, whatever its column is called. */
export type CellKind =
  | 'empty'
  | 'email'
  | 'phone'
  | 'day'
  | 'yes or no'
  | 'number'
  | 'amount'
  | 'link'
  | 'status'
  | 'name'
  | 'text';

const email = /^(?:mailto:)?[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/i;
const inAngles = /<[^\s@<>",;]+@[^\s@<>",;]+>/;
const yesOrNo = /^(?:true|false|yes|no|y|n|ja|nein|oui|non|si|sim|nao|nee|vero|falso|wahr|falsch|vrai|faux)$/;
const number = /^[-+]?\d+$/;
const amount =
  /^(?:[-(]?(?:[$€£¥]|[A-Z]{3})?\s?[-+]?\d{1,3}(?:[.,' ]?\d{3})*(?:[.,]\d+)?\s?(?:[$€£¥%]|[A-Z]{3})?\)?)$/;
const phone = /^(?:[a-z .]{1,12}:\s*)?[+(]?[\d(][\d\s()./-]{5,24}(?:\s*(?:ext|x)\.?\s*\d+)?$/i;
const link = /^(?:https?:\/\/|www\.)\S+$/i;
const name = /^[\p{L}\p{M}\d][\p{L}\p{M}\d.,'’`´&+/()|·‧・-]*(?: [\p{L}\p{M}\d.,'’`´&+/()|·‧・-]+){0,7}$/u;
const longestCellName = 80;

/** What a cell looks like. */
export function cellKind(cell: string): CellKind {
  const text = oneSpaced(cell);
  if (text === '') return 'empty';
  if (/\d/.test(text)) {
    const kind = kindWithDigits(text);
    if (kind) return kind;
  }
  if (isEmail(text)) return 'email';
  if (link.test(text)) return 'link';
  if (yesOrNo.test(foldText(text))) return 'yes or no';
  if (isStatusWord(text)) return 'status';
  return looksLikeName(text) ? 'name' : 'text';
}

function oneSpaced(cell: string): string {
  return cell.trim().replace(/\s+/g, ' ');
}

function isEmail(text: string): boolean {
  if (!text.includes('@')) return false;
  const [first = ''] = text.split(/[;,]|:::/);
  return email.test(first.trim()) || inAngles.test(text);
}

function kindWithDigits(text: string): CellKind | null {
  const day = readFileDay(text, 'day');
  if ('day' in day && day.day) return 'day';
  if (isPhone(text)) return 'phone';
  if (number.test(text)) return 'number';
  return amount.test(text) ? 'amount' : null;
}

/** A number to ring: with the marks of one, or a zero or a plus before it. A bare number may count anything. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return (
    digits >= 7 && digits <= 17 && phone.test(text) && (/^[+0(]/.test(text) || /\d[ ()/-]+\d|:/.test(text))
  );
}

function looksLikeName(text: string): boolean {
  if (text.length > longestCellName || !name.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  // Scripts without capitals have no small letters either.
  return (
    letters.length > 0 &&
    letters.some((letter) => letter !== letter.toLowerCase() || letter === letter.toUpperCase())
  );
}

/** Whether a cell can be no name of anybody: a number, a sum, a day or an address. */
export function isNoName(cell: string): boolean {
  // Most names have nothing that a number, a day or an address has.
  if (!/[\d@/]|^(?:true|false|www\.)/i.test(cell)) return false;
  if (/\S@\S/.test(cell)) return true;
  const text = oneSpaced(cell);
  return (
    (/\d/.test(text) && kindWithDigits(text) !== null) || link.test(text) || /^(?:true|false)$/i.test(text)
  );
}

const legalForm =
  /(?:^|[\s.,])(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|gmbh|ag|kg|ohg|ug|e\.?v|bv|b\.v|nv|sa|s\.a|sas|sarl|srl|s\.r\.l|spa|s\.p\.a|oy|ab|as|aps|pty|pte|lda|sl|s\.l|group|studio|agency)\.?$/i;

/** Whether a name ends as businesses do: `Marlow Pty Ltd`. */
export function isBusinessName(text: string): boolean {
  return legalForm.test(text.trim());
}

const mostSamples = 3;

/** The most rows that are looked at before a file is read. */
const mostLookedAt = 300;

/** What the first cells of a column look like. */
export class ColumnEvidence {
  readonly #counts = new Map<CellKind, number>();
  readonly #values = new Set<string>();
  /** The first cells that differ. */
  readonly samples: string[] = [];
  #filled = 0;
  #words = 0;

  see(cell: string): void {
    const kind = cellKind(cell);
    if (kind === 'empty') return;
    this.#filled += 1;
    this.#words += cell.trim().split(/\s+/).length;
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    this.#values.add(foldText(cell));
    if (this.samples.length < mostSamples && !this.samples.includes(cell.trim()))
      this.samples.push(cell.trim());
  }

  get filled(): number {
    return this.#filled;
  }

  /** How many of the filled cells are of these kinds, from 0 to 1. */
  share(...kinds: CellKind[]): number {
    const found = kinds.reduce((sum, kind) => sum + (this.#counts.get(kind) ?? 0), 0);
    return this.#filled === 0 ? 0 : found / this.#filled;
  }

  /** How many of the filled cells differ, from 0 to 1. */
  get distinct(): number {
    return this.#filled === 0 ? 0 : this.#values.size / this.#filled;
  }

  /** The words in a cell. */
  get words(): number {
    return this.#filled === 0 ? 0 : this.#words / this.#filled;
  }
}

/** What the columns of a file look like in its first rows. */
export function evidenceOf(columns: number, rows: Iterable<CsvRow>): ColumnEvidence[] {
  const found = Array.from({ length: columns }, () => new ColumnEvidence());
  let seen = 0;
  for (const { cells } of rows) {
    found.forEach((column, i) => {
      column.see(cells[i] ?? '');
    });
    seen += 1;
    if (seen === mostLookedAt) break;
  }
  return found;
}
