/** A number of bytes as people read it: `476 KB`, `1.2 GB`. */
export function bytesText(bytes: number): string {
  let [size, unit] = [bytes, 'bytes'];
  for (const next of ['KB', 'MB', 'GB', 'TB']) {
    if (size < 1000) break;
    [size, unit] = [size / 1000, next];
  }
  return `${unit === 'bytes' || size >= 10 ? Math.round(size) : Math.round(size * 10) / 10} ${unit}`;
}
