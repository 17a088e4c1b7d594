import { basename } from 'node:path';
import { RapportError } from '../../domain/text/failure.ts';
import type { Context } from '../io.ts';
import { changeSettingsFile } from '../settings/read.ts';

/** Says which addresses were taken for the owner's, and keeps them. */
export function keepOwn(own: readonly string[], dryRun: boolean, { status, configPath, io }: Context): void {
  status(
    `Your own ${own.length === 1 ? 'address is' : 'addresses are'} ${own.join(', ')}, as far as it can be told. To change that: rapport config set me.addresses A,B`,
  );
  if (!dryRun && configPath !== null) changeSettingsFile(configPath, 'me.addresses', own.join(','), io.user);
}

/** Nothing tells which address is the owner's. */
export function ownUnknown(file: string): RapportError {
  return new RapportError(
    'refused',
    'own-addresses-unknown',
    `${file === '-' ? 'What came from stdin' : `"${basename(file)}"`} does not tell which address is yours, and so not who wrote to whom.`,
    ['Say it once: rapport config set me.addresses you@example.com', 'Nothing was changed.'],
  );
}

/** Tells addresses of those who were erased. */
export function erasedIn({ erasedAddresses }: Context['journal']): (address: string) => boolean {
  return erasedAddresses.isAny() ? (address) => erasedAddresses.has(address) : () => false;
}
