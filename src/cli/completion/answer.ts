import { safeText } from '../../domain/text/safe-text.ts';
import { namesAtHand } from '../../store/at-hand.ts';
import type { Io } from '../io.ts';
import { journalPlace } from '../journal-place.ts';
import { type Candidate, offerFor } from './candidates.ts';
import { readLine, typedIn } from './words.ts';

/**
 * What a shell is told when Tab is pressed: a word a line, or `:files`. bash gives its line and the part of it that will be replaced, and
 * gets words as they are typed; the other shells give words, and put quotes themselves. Nothing that stands against an answer is an error.
 */
export async function answerShell([shell, ...given]: readonly string[], io: Io): Promise<string> {
  const open = (file: string | undefined) =>
    namesAtHand(journalPlace(io, file, () => {}).file, io.packageFolder, io.user);
  try {
    if (shell === 'bash') return await answerBash(given[0] ?? '', given[1] ?? '', open);
    const current = given.at(-1) ?? '';
    const typed = shell === 'fish' ? readLine(current).last : current;
    const offer = await offerFor(given.slice(0, -1), typed, open);
    return offer === 'files' ? ':files\n' : offer.map(described).join('');
  } catch {
    return '';
  }
}

function described({ word, about }: Candidate): string {
  const text = about && safeText(about).replace(/\s+/g, ' ').trim();
  return text ? `${word}\t${text}\n` : `${word}\n`;
}

async function answerBash(
  line: string,
  replaced: string,
  open: Parameters<typeof offerFor>[2],
): Promise<string> {
  const { words, last } = readLine(line);
  // A word has parts for bash: it replaces what stands behind a quote, a colon or a sign of equality.
  const start = readLine(line.endsWith(replaced) ? line.slice(0, line.length - replaced.length) : line);
  const kept = start.words.length === words.length ? start.last : '';
  const offer = await offerFor(words.slice(1), last, open);
  if (offer === 'files') return ':files\n';
  return offer
    .filter(({ word }) => word.startsWith(kept))
    .flatMap(({ word }) => typedIn(start.quote, word.slice(kept.length)) ?? [])
    .map((word) => `${word}\n`)
    .join('');
}
