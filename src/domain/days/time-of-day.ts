/** Made when the first time of day is looked for: most phrases are days alone. */
function timePattern(): RegExp {
  const clock = String.raw`(?:[01]?\d|2[0-3])(?:(?:[:.][0-5]\d)? ?(?:am|pm|a\.m\.?|p\.m\.?)|[:h][0-5]\d(?: ?(?:am|pm|h|hrs|uhr))?|(?: ?h|(?:[:.][0-5]\d)? uhr| o'?clock))`;
  const zone = '(?: (?:utc|gmt|bst|cet|cest|[ecmp][sd]?t))?';
  const hour = String.raw`(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?`;
  const span = [
    `(?:between |from )?${hour} ?(?:am|pm)? ?(?:-|–|to|and|until|till) ?${clock}`,
    `(?:between|from) ${hour} (?:and|to|until|till) ${hour}`,
  ].join('|');
  const about = '(?:at|around|about|by|before|after|from|until|till) |@ ?|~ ?';
  const part =
    'first thing|(?:in the )?(?:early |late |mid-?)?(?:morning|afternoon|evening)|(?:at )?night|(?:12 )?noon|midday|(?:12 )?midnight|(?:half|quarter) (?:past|to) (?:\\d{1,2}|[a-z]+)|lunch ?time|lunch|breakfast|dinner|am|pm|eod|cob|close of (?:play|business)|(?:the )?end of (?:business|(?:the )?(?:working |business )?day)';
  const one = `(?:(?:${about})?(?:${span}|${clock}${zone}|${part})|(?:${about})${hour})`;
  return new RegExp(`^\\(?(${one}(?:,? ${one}){0,2})\\)?$`);
}

let whole: RegExp | undefined;

/** A phrase cut in a time of day, such as `9am`, `at 10:30` or `first thing`, and the rest of it. */
interface Split {
  rest: string;
  time: string;
  /** Whether the time stood before the rest. */
  isFirst: boolean;
}

/** The ways to take a time of day from the end or the beginning of a phrase; the longest time comes first. */
export function splitTime(phrase: string): Split[] {
  whole ??= timePattern();
  const timeIn = (text: string) => whole?.exec(text)?.[1];
  const gaps = [...phrase.matchAll(/ /g)].map(({ index }) => index);
  const behind = gaps.flatMap((at) => {
    const time = timeIn(phrase.slice(at + 1));
    const rest = phrase.slice(0, at).replace(/(?:,| [-–])$/, '');
    return time ? [{ rest, time, isFirst: false }] : [];
  });
  const before = gaps.reverse().flatMap((at) => {
    const time = timeIn(phrase.slice(0, at).replace(/^(?:on )?the |,$/g, ''));
    const rest = phrase.slice(at + 1).replace(/^of /, '');
    return time ? [{ rest, time, isFirst: true }] : [];
  });
  return [...behind, ...before];
}
