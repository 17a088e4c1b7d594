/** A file that cannot be read as what it should be: the message says what is wrong, the hint what to do about it. */
export class FormatError extends Error {
  readonly hint: string;
  /** The line of the file it was found on, counted from 1, where one line is to blame. */
  readonly line: number | undefined;

  constructor(message: string, hint: string, line?: number) {
    super(message);
    this.name = 'FormatError';
    this.hint = hint;
    this.line = line;
  }
}
