import type { Journal } from '../app/journal.ts';
import type { Context } from './context.ts';

/** A context whose changes to the journal are noticed. */
export interface Watched {
  context: Context;
  /** The numbers of the operations made since this was last asked, the newest first. */
  made(): number[];
}

/**
 * Notices the operations that commands make, recorded as made at an instant where one is given; those of other programs on
 * the same journal are not among them.
 */
export function watchChanges(context: Context, now?: Date): Watched {
  const journal = now === undefined ? context.journal : context.journal.at(now);
  let made: number[] = [];
  const change: Journal['change'] = (summary, work, keep) => {
    let id = 0;
    const result = journal.change(
      summary,
      () => {
        const worked = work();
        id = journal.keptFindings.latestOperation();
        return worked;
      },
      keep,
    );
    // Where nothing changed, no operation was left.
    if (journal.operations.get(id)) made.unshift(id);
    return result;
  };
  const watched: Journal = Object.create(journal, { change: { value: change } });
  return {
    context: Object.create(context, { journal: { value: watched } }),
    made() {
      const found = made;
      made = [];
      return found;
    },
  };
}
