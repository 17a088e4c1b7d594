import type { ContactPoint } from '../../domain/clients/client.ts';
import { alike, type Known, type KnownPoint } from '../../domain/clients/duplicates.ts';
import { cancelled } from '../../domain/text/failure.ts';
import { foldContactPoint } from '../../domain/text/names.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { oneLine } from '../../domain/text/words.ts';
import { handleOf, type Noun } from '../../nouns/field.ts';

import { evidenceText } from '../../render/clients/duplicates.ts';
import type { Context } from '../io.ts';

/** Somebody who is about to be stored, under a name and with addresses. */
interface Coming {
  noun: Noun;
  name: string;
  points: readonly ContactPoint[];
  /** The number of the one that is renamed. */
  own?: number;
}

/** The most that are named. */
const mostNamed = 3;

/**
 * Says before somebody is stored who of the known may be the same. At a terminal it asks whether to go on; elsewhere it is a
 * line on stderr.
 */
export async function warnOfDuplicates(
  context: Context,
  { noun, name, points, own }: Coming,
  known: { all: readonly Known[]; points: readonly KnownPoint[] },
): Promise<void> {
  const keys = points.map(({ kind, value }) => ({ kind, key: foldContactPoint(kind, value) }));
  const found = alike(
    { name, points: keys },
    known.all.filter(({ id }) => id !== own),
    known.points,
  );
  if (found.length === 0) return;
  const named = found
    .slice(0, mostNamed)
    .map((one) => `${oneLine(one.name)} ${handleOf(noun, one.id)} (${evidenceText(one.evidence)})`);
  const like = `${oneLine(name)} may be there already: ${named.join('; ')}.`;
  if (!context.canAsk) {
    context.status(
      `${like} ${hint(noun, found[0]?.id ?? 0, own === undefined ? shellWord(name) : handleOf(noun, own))}`,
    );
    return;
  }
  const message = `${like} ${own === undefined ? 'Add it anyway?' : 'Use this name anyway?'}`;
  if (!(await (await context.ask()).confirm({ message, initial: false }))) throw cancelled();
}

function hint(noun: Noun, id: number, coming: string): string {
  const handle = handleOf(noun, id);
  return noun.name === 'client'
    ? `If they are one: rapport client merge ${handle} ${coming}`
    : `To see them: rapport show ${handle}`;
}
