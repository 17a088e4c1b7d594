const clock = /(?:^|[ T,])(\d{1,2})[:.h](\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?(?:$|[\sZ+-])/i;

/**
 * The time of day in a cell, `14:03`, with seconds where there are any; undefined where there is none. A zone is ignored:
 * the written time counts. Midnight is what programs write that know no hour.
 */
export function readTime(text: string): string | undefined {
  const [, written = '', minutes = '', seconds = '00', half] = clock.exec(text.trim()) ?? [];
  if (written === '') return undefined;
  const hours = half ? (Number(written) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(written);
  if (hours > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const time = `${String(hours).padStart(2, '0')}:${minutes}${seconds === '00' ? '' : `:${seconds}`}`;
  return time === '00:00' ? undefined : time;
}

/** What stands before a time of day in a cell: the day, if there is one. */
export function withoutTime(text: string): string {
  return text.replace(clock, '').trim();
}
