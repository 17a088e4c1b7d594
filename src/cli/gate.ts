import { harmless, wantsColour } from '../render/layout/styles.ts';
import type { Io, Sink } from './io.ts';

/** Begins a line in place of the one that stands there. */
export const lineAgain = '\r\u001b[K';

/**
 * The same world behind one gate: all text that reaches a stream passes it, and nothing acts on a terminal but colours
 * of ours, and a line of progress on stderr. A stderr that cannot be written changes nothing about how a command ends.
 */
export function gated(io: Io): Io {
  return {
    ...io,
    stdout: behind(io.stdout, (text) => io.stdout.write(cleaned(io, io.stdout, text))),
    stderr: behind(io.stderr, (text) => {
      const begins = text.startsWith(lineAgain) ? lineAgain : '';
      try {
        io.stderr.write(begins + cleaned(io, io.stderr, text.slice(begins.length)));
      } catch {
        // There is nowhere left to say so.
      }
    }),
  };
}

function cleaned({ env }: Io, sink: Sink, text: string): string {
  return harmless(text, () => wantsColour(env, sink.isTerminal));
}

/** A sink in all but how it is written; whether it is a terminal is found out when it is asked. */
function behind(sink: Sink, write: Sink['write']): Sink {
  return {
    write,
    get isTerminal() {
      return sink.isTerminal;
    },
    get columns() {
      return sink.columns;
    },
    get rows() {
      return sink.rows;
    },
  };
}
