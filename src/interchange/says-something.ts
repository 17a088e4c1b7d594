/** Whether a cell is more than a word or a mark for an empty one. */
export function saysSomething(text: string): boolean {
  return !/^(?:[-–—.?]+|n\/?a|none|null|unknown)$/i.test(text);
}
