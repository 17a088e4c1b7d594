import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import { codeOf, hintsFor, reasonOf } from '../../domain/text/system-reason.ts';
import { readSmallText } from '../../store/files.ts';
import type { Context } from '../io.ts';
import { settingsUnwritable, writeConfiguration } from '../settings/read.ts';

export const sourceKinds = ['mail', 'calendar', 'contacts'] as const;

/** What fills the log by itself. It stands beside the settings, for it belongs to this machine and not to the journal. */
const source = z.strictObject({
  name: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,39}$/)),
  kind: z.enum(sourceKinds),
  /** Where it is: a path, `imaps://host`, `https://…`. */
  place: z.string().check(z.minLength(1)),
  user: z.nullable(z.string()),
  /** What prints the password; the password itself stands nowhere. */
  passwordCommand: z.nullable(z.string()),
  passwordFile: z.nullable(z.string()),
  /** Whether the keyring of the system has it. */
  isInKeyring: z.boolean(),
  /** Whether what the command prints is a token (OAuth 2). */
  isToken: z.boolean(),
  /** Of an address book: whether whole new clients are made of its cards. */
  addsClients: z.boolean(),
});

export type Source = z.infer<typeof source>;

const fileContent = z.strictObject({ sources: z.array(source) });

const longestFile = 1_000_000;

function fileOf({ configPath }: Context): string {
  if (configPath === null)
    throw settingsUnwritable(null, 'no home folder is known; set HOME or XDG_CONFIG_HOME');
  return join(dirname(configPath), 'sources.json');
}

export function readSources(context: Context): Source[] {
  const file = fileOf(context);
  let text: string;
  try {
    text = readSmallText(file, longestFile);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw broken(file, reasonOf(error), hintsFor(error));
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw broken(file, 'it is not JSON');
  }
  const read = fileContent.safeParse(content);
  if (read.success) return read.data.sources;
  const [issue] = read.error.issues;
  throw broken(file, `${issue?.path.join('.') ?? ''} is not as it should be`);
}

export function writeSources(sources: readonly Source[], context: Context): void {
  writeConfiguration(fileOf(context), { sources }, context.io.user);
}

/** The source of a name. */
export function sourceNamed(name: string, sources: readonly Source[]): Source {
  const found = sources.find((one) => one.name === name);
  if (found) return found;
  const near = nearest(
    name,
    sources.map((one) => one.name),
  );
  throw new RapportError('usage', 'unknown-source', `There is no source "${name}".`, [
    near ? `Did you mean "${near}"?` : 'See them all with: rapport source list',
  ]);
}

function broken(file: string, why: string, hints: readonly string[] = []): RapportError {
  return new RapportError(
    'refused',
    'sources-broken',
    `The file of sources "${file}" cannot be used: ${why}.`,
    [...hints, 'Correct it in an editor, or move it away and add the sources again.'],
  );
}
