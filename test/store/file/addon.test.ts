import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { addonIn } from '../../../src/store/files.ts';

/** A package folder, and the files of better-sqlite3 that were installed in or above it. */
function installed(...files: string[]): { base: string; packageFolder: string } {
  const base = mkdtempSync(join(tmpdir(), 'rapport-addon-'));
  const packageFolder = join(base, 'node_modules/rapport-cli');
  mkdirSync(packageFolder, { recursive: true });
  for (const file of files) {
    mkdirSync(dirname(join(base, file)), { recursive: true });
    writeFileSync(join(base, file), '');
  }
  return { base, packageFolder };
}

const built = 'better-sqlite3/build/Release/better_sqlite3.node';

test('a library that was compiled is named, in the package or above it', () => {
  const own = installed(`node_modules/rapport-cli/node_modules/${built}`, `node_modules/${built}`);
  expect(addonIn(own.packageFolder)).toBe(join(own.packageFolder, 'node_modules', built));
  const above = installed(`node_modules/${built}`);
  expect(addonIn(above.packageFolder)).toBe(join(above.base, 'node_modules', built));
});

test('better-sqlite3 finds the library that it brings with it', () => {
  const { packageFolder } = installed('node_modules/better-sqlite3/prebuilds/linux-x64.node');
  expect(addonIn(packageFolder)).toBeUndefined();
});

test('it is said where there is none', () => {
  const { packageFolder } = installed('node_modules/better-sqlite3/package.json');
  expect(() => addonIn(packageFolder)).toThrow('Could not locate the bindings file.');
});

test('where better-sqlite3 is nowhere, a module is missing', () => {
  expect(() => addonIn(join('/nowhere', 'rapport-cli'))).toThrow(
    expect.objectContaining({ message: 'it is missing', code: 'MODULE_NOT_FOUND' }),
  );
});
