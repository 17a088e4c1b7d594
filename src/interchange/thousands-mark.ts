/** What stands between the thousands of an amount. */
export type ThousandsMark = ',' | '.';

/** What a mark is for in an amount: `1,250,000` and `12,500.00` mark thousands, `12,5` and `12.500,00` do not. */
const uses = [
  { marks: /\d([.,])\d{3}(?:\1\d{3}|[.,]\d{1,2})(?!\d)/, thousands: true },
  { marks: /\d([.,])\d{1,2}(?![\d.,])/, thousands: false },
] as const;

const inThrees = /^\D*\d{1,3}([.,])\d{3}\D*$/;

/**
 * What marks thousands in a column of amounts: from the values that tell, else from several that all have three digits
 * behind the same mark; undefined when none tells or they disagree.
 */
export function inferThousandsMark(values: Iterable<string>): ThousandsMark | undefined {
  const told = new Set<string>();
  const alike: string[] = [];
  for (const value of values) {
    for (const { marks, thousands } of uses) {
      const mark = marks.exec(value)?.[1];
      if (mark !== undefined) told.add(thousands ? mark : mark === ',' ? '.' : ',');
    }
    alike.push(...(inThrees.exec(value)?.slice(1) ?? []));
  }
  const [only, other] = told.size > 0 ? told : alike.length > 1 ? new Set(alike) : [];
  return other === undefined ? (only as ThousandsMark | undefined) : undefined;
}

/** An amount without the marks between its thousands; one that is not grouped in threes throughout stays as it is. */
export function withoutThousandsMarks(amount: string, mark: ThousandsMark): string {
  const grouped = new RegExp(`(?<![\\d.,])[1-9]\\d{0,2}(?:[${mark}]\\d{3})+(?!\\d|[${mark}])`, 'g');
  return amount.replace(grouped, (number) => number.replaceAll(mark, ''));
}
