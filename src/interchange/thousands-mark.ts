/** What stands between the thousands of an amount. */
export type ThousandsMark = ',' | '.';

/** What a mark is for in an amount: `1,250,000` and `12,500.00` mark thousands, `12,5` and `12.500,00` do not. */
const uses = [
  { marks: /\d([.,])\d{3}(?:\1\d{3}|[.,]\d{1,2})(?!\d)/, thousands: true },
  { marks: /\d([.,])\d{1,2}(?!\d)/, thousands: false },
] as const;

/** What marks thousands in a column of amounts, from the values that tell; undefined when none tells or they disagree. */
export function inferThousandsMark(values: Iterable<string>): ThousandsMark | undefined {
  const found = new Set<string>();
  for (const value of values) {
    for (const { marks, thousands } of uses) {
      const mark = marks.exec(value)?.[1];
      if (mark !== undefined) found.add(thousands ? mark : mark === ',' ? '.' : ',');
    }
  }
  const [only, other] = found;
  return other === undefined ? (only as ThousandsMark | undefined) : undefined;
}
