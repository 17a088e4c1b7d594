import { createHash } from 'node:crypto';
import type { Connection } from '../connection.ts';

/** The sum of an address, which does not tell it. */
function sumOf(address: string): string {
  return createHash('sha256').update(`rapport ${address.toLowerCase()}`).digest('base64');
}

/** The addresses of those who were erased, so that no mail and no address book brings them back. */
export function erasedAddressesOn(database: Connection) {
  const has = database
    .prepare<[string], number>('SELECT EXISTS (SELECT 1 FROM erased_addresses WHERE sum = ?)')
    .pluck();
  return {
    has: (address: string): boolean => has.get(sumOf(address)) === 1,
    add(addresses: readonly string[]) {
      const insert = database.prepare('INSERT OR IGNORE INTO erased_addresses (sum) VALUES (?)');
      for (const address of addresses) insert.run(sumOf(address));
    },
    isAny: (): boolean => database.prepare('SELECT 1 FROM erased_addresses LIMIT 1').get() !== undefined,
  };
}
