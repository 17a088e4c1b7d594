import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix, relative } from 'node:path';
import { packageFolder } from '../package-folder.ts';

/** A file of the program as its source stands on the disk. */
export interface SourceFile {
  /** From the package folder: `src/domain/client.ts`. */
  path: string;
  name: string;
  lines: string[];
  /** The text without comments and without what stands in quotes. */
  code: string;
  imports: Import[];
}

/** What a file imports: a package by its name, a file of ours by its path from the package folder. */
export interface Import {
  target: string;
  isType: boolean;
  /** Loaded when it is needed, and not with the file. */
  isLazy: boolean;
}

/** The files of the program, without the tests that stand beside them. */
export function sourceFiles(): SourceFile[] {
  return filesBelow('src').filter(({ name }) => !isTest(name));
}

/** The tests, wherever they stand, and what they share. */
export function testFiles(): SourceFile[] {
  return [...filesBelow('src').filter(({ name }) => isTest(name)), ...filesBelow('test')];
}

function isTest(name: string): boolean {
  return name.endsWith('.test.ts');
}

function filesBelow(folder: string): SourceFile[] {
  return readdirSync(join(packageFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(packageFolder, join(entry.parentPath, entry.name)))
    .sort()
    .map(read);
}

function read(path: string): SourceFile {
  const text = readFileSync(join(packageFolder, path), 'utf8');
  const imports = [
    ...text.matchAll(/^(?:import|export)\s[^;'"]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'/gms),
  ].map(([statement, from, dynamic]): Import => {
    const target = from ?? dynamic ?? '';
    return {
      target: target.startsWith('.') ? posix.join(dirname(path), target) : target,
      isType: /^(import|export)\s+type\s/.test(statement),
      isLazy: from === undefined,
    };
  });
  const found = [...text.matchAll(/import\.meta\.glob[^(]*\(\s*'\.\/\*\/([\w.-]+)'/g)].flatMap(
    ([, name = '']) =>
      filesInFolders(dirname(path), name).map((target) => ({ target, isType: false, isLazy: false })),
  );
  return {
    ...{ path, name: basename(path), lines: text.trimEnd().split('\n'), code: withoutWords(text) },
    imports: [...imports, ...found],
  };
}

/** The files of a name, one in each folder of a folder that has one. */
function filesInFolders(folder: string, name: string): string[] {
  return readdirSync(join(packageFolder, folder))
    .map((entry) => posix.join(folder, entry, name))
    .filter((path) => existsSync(join(packageFolder, path)));
}

/** Code with every comment and every text in quotes emptied. */
function withoutWords(text: string): string {
  return text.replace(
    /\/\*.*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/gs,
    (found) => (found.startsWith('/') ? '' : '""'),
  );
}
