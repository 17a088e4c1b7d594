import type { FileBytes } from '../csv/dialect.ts';
import { endOfHeaders } from './header-block.ts';

/** The most bytes of a message that are kept: its headers and its text; what is attached comes behind. */
const longestKept = 262_144;
/** A message is held whole up to so many bytes, to see where it ends. */
const longestHeld = 4_194_304;
/** So many bytes tell whether a line begins a message: the line and the one behind it. */
const enough = 2_048;

/** A line that begins a message has a time of day: `From - Mon Sep 01 10:00:00 2025`. */
const separatorLine = /^From (?:\S.*)?\d\d:\d\d(?::\d\d)?(?: .*)?\d{4}(?: .*)?\r?$/;
const headerLine = /^>?[\w-]+:/;

/** Whether the first bytes of a file are those of a mailbox. */
export function isMbox(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString('latin1', 0, enough);
  return begins(text.replace(/^(?:\xef\xbb\xbf|[\r\n])+/, ''));
}

/** Whether a text begins with the line before a message. */
function begins(text: string): boolean {
  if (!text.startsWith('From ')) return false;
  const [first = '', second = ''] = text.split('\n', 2);
  return separatorLine.test(first) || headerLine.test(second);
}

/**
 * The messages of a mailbox in one file (mboxo, mboxrd, mboxcl2, as Thunderbird and Gmail write it), each without what
 * stands far behind its text. A line `From ` begins a message behind an empty line, where it has a time or headers
 * follow. Where `Content-Length` leads to such a line, or to the end, no line before begins one.
 */
export function* mboxMessages(bytes: FileBytes): Iterable<Buffer> {
  const cutter = new Cutter();
  for (const piece of bytes()) yield* cutter.take(piece);
  yield* cutter.end();
}

class Cutter {
  /** From the beginning of a message, or where much of it was let go, a part of its end. */
  #held = Buffer.alloc(0);
  /** The beginning of a message, where much of it was let go. */
  #kept: Buffer | null = null;
  /** No separator stands before this place in what is held. */
  #seen = 0;

  *take(piece: Uint8Array): Iterable<Buffer> {
    this.#held = this.#held.length === 0 ? Buffer.from(piece) : Buffer.concat([this.#held, piece]);
    yield* this.#cut(false);
    if (this.#held.length <= longestHeld) return;
    this.#kept ??= Buffer.from(this.#held.subarray(0, longestKept));
    const from = Math.min(this.#seen, this.#held.length - enough);
    this.#held = Buffer.from(this.#held.subarray(from));
    this.#seen -= from;
  }

  *end(): Iterable<Buffer> {
    yield* this.#cut(true);
    yield* this.#message(this.#held.length);
  }

  *#cut(isEnd: boolean): Iterable<Buffer> {
    for (;;) {
      const at = this.#next(isEnd);
      if (at === null) return;
      yield* this.#message(at);
      this.#held = this.#held.subarray(at);
      this.#kept = null;
      this.#seen = 5;
    }
  }

  /** Where the next message begins; null where what is held does not tell. */
  #next(isEnd: boolean): number | null {
    for (;;) {
      const at = this.#held.indexOf('\nFrom ', Math.max(0, this.#seen - 1)) + 1;
      if (at === 0) {
        this.#seen = Math.max(this.#seen, this.#held.length - 8);
        return null;
      }
      this.#seen = at;
      if (!isEnd && this.#held.length < at + enough) return null;
      const whole = this.#wholeLength();
      if (whole !== null && at < whole) {
        if (this.#held.length < whole + enough && !isEnd) return null;
        if (this.#endsAt(whole)) {
          this.#seen = whole - 1;
          continue;
        }
      }
      if (this.#isBehindEmptyLine(at) && begins(this.#held.toString('latin1', at, at + enough))) return at;
      this.#seen = at + 5;
    }
  }

  #isBehindEmptyLine(at: number): boolean {
    const before = this.#held[at - 2];
    return before === 10 || (before === 13 && this.#held[at - 3] === 10);
  }

  /** Where the message ends by its Content-Length, if it is held whole. */
  #wholeLength(): number | null {
    if (this.#kept) return null;
    const body = endOfHeaders(this.#held.subarray(0, longestKept));
    const [, length] = /^content-length: *(\d{1,7})\r?$/im.exec(this.#held.toString('latin1', 0, body)) ?? [];
    const whole = length === undefined ? null : body + Number(length);
    return whole !== null && whole < longestHeld ? whole : null;
  }

  /** Whether nothing but empty lines stand between a place and the next message, or the end. */
  #endsAt(place: number): boolean {
    const text = this.#held.toString('latin1', place, place + enough).replace(/^[\r\n]*/, '');
    return text === '' || begins(text);
  }

  /** The message up to a place, without the line before it and the signs that keep `From ` from being one. */
  *#message(end: number): Iterable<Buffer> {
    const whole = this.#kept ?? this.#held.subarray(0, Math.min(end, longestKept));
    const start = whole.subarray(0, 5).toString('latin1') === 'From ' ? whole.indexOf(10) + 1 : 0;
    const message = whole.subarray(start);
    if (message.toString('latin1', 0, enough).trim() !== '') yield unquoted(message);
  }
}

/** `>From ` at the start of a line is `From `. */
function unquoted(message: Buffer): Buffer {
  if (message.indexOf('\n>From ') < 0 && message.indexOf('\n>>From ') < 0) return Buffer.from(message);
  return Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}
