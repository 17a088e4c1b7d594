import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageFolder } from './support/package-folder.ts';

const read = (path: string) => readFileSync(join(packageFolder, path), 'utf8');

const pages = [
  ...['CONTRIBUTING.md', 'migrations/README.md'],
  ...readdirSync(join(packageFolder, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

test('the README is read in an hour: at most 120 lines', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(120);
});

/** The paths from the package folder that a text names; of `src/domain/rules/<id>/rule.ts` the part before the name to fill in. */
function pathsIn(text: string): string[] {
  const found = text.matchAll(
    /(?<![\w/.])(?:src|test|scripts|bin)\/(?:[\w.-]+\/)*(?:[\w-]+\.\w+(?:\.\w+)?)?/g,
  );
  return [...found].map(([path]) => path);
}

test('every file that a page of the docs names is there', () => {
  const named = pages.flatMap((page) => pathsIn(read(page)).map((path) => ({ page, path })));
  expect(named.filter(({ path }) => !existsSync(join(packageFolder, path)))).toEqual([]);
  // The test would say nothing if it found nothing.
  expect(named.length).toBeGreaterThan(100);
});

describe('docs/architecture.md walks through few files from argv on', () => {
  const sections = read('docs/architecture.md').split(/^## /m);
  test.each([
    ['One entry', 20],
    ['One row of CSV', 20],
    ['One flag', 18],
    ['One `undo`', 18],
  ])('%s: at most %i', (title, most) => {
    const section = sections.find((one) => one.startsWith(title)) ?? '';
    const steps = section.split('\n').filter((line) => /^\d+\. /.test(line));
    const files = steps.flatMap((step) => pathsIn(step).slice(0, 1));
    expect(files).toHaveLength(steps.length);
    expect(new Set(files).size).toBe(files.length);
    // A list that starts at 8 goes on where seven files of another list have been.
    const numbers = steps.map((step) => Number.parseInt(step, 10));
    expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
    expect(files.length).toBeGreaterThan(5);
    expect(numbers.at(-1)).toBeLessThanOrEqual(most);
  });
});
