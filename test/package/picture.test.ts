import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder } from '../support/package-folder.ts';

test('the pictures of the README show what the program says: npm run picture', async () => {
  const script: string = join(packageFolder, 'scripts/picture.mjs');
  const { pictures } = (await import(script)) as { pictures(): Promise<Record<string, string>> };
  const drawn = await pictures();
  expect(Object.keys(drawn)).toEqual(['terminal-light.svg', 'terminal-dark.svg']);
  for (const [name, svg] of Object.entries(drawn)) {
    expect(svg, name).toBe(readFileSync(join(packageFolder, 'docs', name), 'utf8'));
    expect(readFileSync(join(packageFolder, 'README.md'), 'utf8')).toContain(`docs/${name}`);
  }
});
