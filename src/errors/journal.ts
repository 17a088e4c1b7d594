import { RapportError } from './rapport-error.ts';

const elsewhere = 'Another place can be named with --journal FILE or RAPPORT_JOURNAL.';

/** Nothing says where the journal is. */
export function noHome(): RapportError {
  return new RapportError(
    'journal',
    'no-home',
    'HOME is not set, so rapport cannot tell where the journal is.',
    ['Name it with --journal FILE or RAPPORT_JOURNAL.'],
  );
}

/** The file is there but no journal. */
export function notAJournal(path: string): RapportError {
  return new RapportError('journal', 'not-a-journal', `"${path}" is not a rapport journal.`, [elsewhere]);
}

/** The file is damaged. */
export function journalDamaged(path: string): RapportError {
  return new RapportError('journal', 'journal-damaged', `The journal "${path}" is damaged.`, [
    'Keep the file as it is and put a copy of it from a backup in its place.',
  ]);
}

/** The file was written by a newer program. */
export function journalNewer(path: string, version: number, known: number): RapportError {
  return new RapportError(
    'journal',
    'journal-newer',
    `The journal "${path}" was written by a newer rapport (schema ${version}; this one knows ${known}). It was not touched.`,
    ['Update rapport: npm install --global rapport-cli'],
  );
}

/** Another process holds the journal. */
export function journalLocked(path: string): RapportError {
  return new RapportError(
    'journal',
    'journal-locked',
    `Another program is writing to the journal "${path}".`,
    ['Nothing was changed. Try again when it has finished.'],
  );
}

/** The file or its folder cannot be opened or written. */
export function journalUnusable(path: string, why: string): RapportError {
  return new RapportError('journal', 'journal-unusable', `The journal "${path}" cannot be used: ${why}.`, [
    elsewhere,
  ]);
}

/** No space left for a change. */
export function diskFull(path: string): RapportError {
  return new RapportError(
    'journal',
    'disk-full',
    `There is no space left on the disk for the journal "${path}".`,
    ['Nothing was changed. Free some space and try again.'],
  );
}

/** There is nothing that can be taken back. */
export function nothingToUndo(): RapportError {
  return new RapportError('refused', 'nothing-to-undo', 'There is nothing to take back.', [
    'See: rapport history',
  ]);
}

/** The operation was taken back before. */
export function alreadyUndone(id: number, by: number): RapportError {
  return new RapportError('refused', 'already-undone', `Operation ${id} was taken back already.`, [
    `To have it again, take the undo back: rapport undo ${by}`,
  ]);
}

/** All that an operation changed was changed again, or is needed by something later. */
export function undoTooLate(id: number, kept: readonly string[]): RapportError {
  return new RapportError(
    'refused',
    'undo-too-late',
    `Nothing of operation ${id} can be taken back any more.`,
    [
      `Changed since, or needed by something later: ${kept.join(', ')}`,
      'Take the later change back first: rapport history',
    ],
  );
}

/** There is no journal where one is to be read unattended. */
export function journalNotThere(path: string): RapportError {
  return new RapportError('journal', 'journal-not-there', `There is no journal at "${path}".`, [
    elsewhere,
    'The first client or entry you add makes it.',
  ]);
}
