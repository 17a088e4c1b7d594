/** Why the system refused a file, and what to do about it where something can be done. */
interface Refusal {
  why: string;
  hint?: string;
}

/** What the system's codes mean, made when one is met. */
const refusals = (): Readonly<Record<string, Refusal>> => ({
  EACCES: { why: 'permission is denied' },
  EPERM: { why: 'permission is denied' },
  ENOENT: { why: 'its folder does not exist' },
  EEXIST: { why: 'it is there already' },
  EISDIR: { why: 'it is a folder' },
  ENOTDIR: { why: 'part of its path is a file' },
  ENXIO: { why: 'it is a socket or a device, not a file' },
  ELOOP: { why: 'its links lead in a circle', hint: 'See where they lead with: ls -l' },
  ENAMETOOLONG: { why: 'its name is too long', hint: 'Give it a shorter name.' },
  EROFS: { why: 'the disk is read-only', hint: 'Name a place on another disk.' },
  ENOSPC: { why: 'there is no space left on the disk', hint: 'Free some space and try again.' },
  EDQUOT: { why: 'your part of the disk is full', hint: 'Remove files of yours and try again.' },
  EFBIG: { why: 'it would be longer than a file may be here', hint: 'See the limit with: ulimit -f' },
  EMFILE: { why: 'too many files are open', hint: 'See the limit with: ulimit -n' },
  ENFILE: { why: 'too many files are open', hint: 'Close other programs and try again.' },
  EIO: {
    why: 'the disk failed to read or write it',
    hint: 'The disk may be breaking: copy what is on it to another one.',
  },
  ESTALE: {
    why: 'the machine it is kept on no longer has it in that place',
    hint: 'Connect that disk again and retry.',
  },
});

/** The code the system gives an error, as `ENOENT`; empty where it gives none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why the system refused a file, in words. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // What has no words here keeps those of the system, without its code and the name of a function.
  const [, words = message] = /^E[A-Z]+: (.*?)(?:, [a-z]+(?: '.*)?)?$/s.exec(message) ?? [];
  return refusals()[codeOf(error)]?.why ?? words;
}

/** What to do about it; empty where the reason says all. */
export function hintsFor(error: unknown): string[] {
  const hint = refusals()[codeOf(error)]?.hint;
  return hint === undefined ? [] : [hint];
}
