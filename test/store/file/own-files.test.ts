import {
  chmodSync,
  chownSync,
  lchownSync,
  linkSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  behindLinks,
  clearAbandoned,
  clearSecondName,
  closeFolder,
  isOwn,
  NewFile,
  openRegular,
  place,
  readSmallText,
  refusePlaceOfOthers,
  TooLarge,
  unfinishedName,
} from '../../../src/store/files.ts';
import { quickFolder } from '../../support/package-folder.ts';

const folder = () => mkdtempSync(join(quickFolder, 'rapport-own-files-'));
const me = statSync(folder()).uid;
const somebody = me + 1;

/** A folder with files in it, by their names. */
function folderWith(...names: string[]): string {
  const within = folder();
  for (const name of names) writeFileSync(join(within, name), 'text');
  return within;
}

test('only a file is opened', () => {
  const within = folderWith('a');
  expect(openRegular(join(within, 'a')).stat.size).toBe(4);
  expect(() => openRegular(within)).toThrow('it is a folder');
  expect(() => openRegular('/dev/null')).toThrow('it is a pipe or a device, not a file');
});

test('a small text is read whole, and one with a byte too many not at all', () => {
  const path = join(folder(), 'text');
  writeFileSync(path, 'über');
  expect(readSmallText(path, 5)).toBe('über');
  expect(readSmallText(path, 100)).toBe('über');
  expect(() => readSmallText(path, 4)).toThrow(TooLarge);
  writeFileSync(path, 'x'.repeat(1001));
  expect(() => readSmallText(path, 1000)).toThrow('it is larger than 1,000 bytes');
});

test('a file is the user’s own, and so is a link to it', () => {
  const within = folderWith('a');
  const file = join(within, 'a');
  const link = join(within, 'link');
  symlinkSync(file, link);
  for (const path of [file, link]) {
    expect(isOwn(path, { uid: me }, me)).toBe(true);
    expect(isOwn(path, { uid: somebody }, me)).toBe(false);
    expect(isOwn(path, { uid: me }, somebody)).toBe(false);
    // Some systems have no users.
    expect(isOwn(path, { uid: somebody }, undefined)).toBe(true);
  }
});

test.runIf(me === 0)('a link to a file of the user’s own may be theirs or root’s, and nobody else’s', () => {
  const link = join(folder(), 'link');
  symlinkSync('/dev/null', link);
  const isOwnWithLinkOf = (uid: number) => {
    lchownSync(link, uid, uid);
    return isOwn(link, { uid: somebody }, somebody);
  };
  expect([somebody, 0, somebody + 1].map(isOwnWithLinkOf)).toEqual([true, true, false]);
});

test('a folder of the user’s own is closed to the writing of others, and no other folder', () => {
  const within = folder();
  const modeAfter = (mode: number, path = within, user: number | undefined = me) => {
    chmodSync(path, mode);
    closeFolder(path, user);
    return (statSync(path).mode & 0o7777).toString(8);
  };
  expect(modeAfter(0o777)).toBe('755');
  expect(modeAfter(0o720)).toBe('700');
  expect(modeAfter(0o702)).toBe('700');
  expect(modeAfter(0o755)).toBe('755');
  expect(modeAfter(0o1755)).toBe('1755');
  expect(modeAfter(0o777, within, somebody)).toBe('777');
  expect(modeAfter(0o666, join(folderWith('a'), 'a'))).toBe('666');
  const link = join(folder(), 'link');
  symlinkSync(within, link);
  expect(modeAfter(0o777, link)).toBe('777');
  expect(() => closeFolder(join(within, 'nowhere'), me)).not.toThrow();
});

test.runIf(me === 0)('root makes nothing in a folder of another user', () => {
  const within = folder();
  const path = join(within, 'to', 'be', 'made');
  refusePlaceOfOthers(path, 0);
  chownSync(within, somebody, somebody);
  expect(() => refusePlaceOfOthers(path, 0)).toThrow(`"${path}" would belong to root`);
  refusePlaceOfOthers(path, somebody);
  refusePlaceOfOthers(path, undefined);
});

/** An unfinished file beside another, last written some seconds before now. */
function unfinished(file: string, seconds: number): string {
  const path = unfinishedName(file);
  writeFileSync(path, '');
  const at = 1_772_442_000 - seconds;
  utimesSync(path, at, at);
  return path;
}

test('what killed runs left of a file is removed when it is older than a minute', () => {
  const within = folderWith('a', 'a.txt', 'b.rapport-new-1');
  const file = join(within, 'a');
  const mine = unfinished(file, 0);
  const young = unfinished(file, 60);
  unfinished(file, 61);
  writeFileSync(`${mine}-wal`, '');
  utimesSync(`${mine}-wal`, 0, 0);
  mkdirSync(`${file}.rapport-new-folder`);
  utimesSync(`${file}.rapport-new-folder`, 0, 0);
  const link = `${file}.rapport-new-link`;
  symlinkSync(file, link);
  lutimesSync(link, 0, 0);
  for (const name of ['a.txt', 'b.rapport-new-1']) utimesSync(join(within, name), 0, 0);
  clearAbandoned(file, statSync(mine).mtimeMs);
  const left = [file, mine, young, link, `${file}.rapport-new-folder`];
  expect(readdirSync(within).sort()).toEqual(
    [...left.map((path) => path.slice(within.length + 1)), 'a.txt', 'b.rapport-new-1'].sort(),
  );
});

test('a finished file loses the unfinished name it still has, and no other file does', () => {
  const within = folderWith('a');
  const file = join(within, 'a');
  const second = unfinishedName(file);
  linkSync(file, second);
  const other = unfinished(file, 0);
  clearSecondName(file, { ino: lstatSync(file).ino, nlink: 1 });
  expect(readdirSync(within)).toHaveLength(3);
  clearSecondName(file, lstatSync(file));
  expect(readdirSync(within).sort()).toEqual(['a', other.slice(within.length + 1)]);
});

test('a finished file gets its name, unless that is taken or it is not there', () => {
  const within = folderWith('new', 'taken');
  place(join(within, 'new'), join(within, 'named'));
  expect(readFileSync(join(within, 'named'), 'utf8')).toBe('text');
  expect(() => place(join(within, 'new'), join(within, 'taken'))).toThrow('EEXIST');
  expect(() => place(join(within, 'nothing'), join(within, 'other'))).toThrow('ENOENT');
});

test('what can have no second name is renamed, unless the name is taken', () => {
  const within = folderWith('taken');
  // No disk gives a folder one; some give files none either.
  const made = join(within, 'new');
  mkdirSync(made);
  expect(() => place(made, join(within, 'taken'))).toThrow(/EEXIST|EPERM/);
  expect(readdirSync(within).sort()).toEqual(['new', 'taken']);
  place(made, join(within, 'named'));
  expect(readdirSync(within).sort()).toEqual(['named', 'taken']);
});

test('a new file removes what killed runs left of it, and has no name until it is kept', () => {
  const within = folder();
  const file = join(within, 'list.csv');
  unfinished(file, 61);
  const made = new NewFile(file);
  expect(readdirSync(within)).toEqual([]);
  made.discard();
});

test('a file is where the links to it lead, though it may not be there yet', () => {
  const within = folderWith('a');
  symlinkSync('a', join(within, 'link'));
  symlinkSync('link', join(within, 'second'));
  symlinkSync('nothing', join(within, 'loose'));
  for (const user of [me, undefined])
    expect(
      ['a', 'link', 'second', 'loose', 'none'].map((name) => behindLinks(join(within, name), user)),
    ).toEqual(['a', 'a', 'a', 'nothing', 'none'].map((name) => join(within, name)));
});

test.runIf(me === 0)('no link of another user is followed, and none to a file of theirs', () => {
  const within = folderWith('a');
  const [file, link] = [join(within, 'a'), join(within, 'link')];
  symlinkSync('a', link);
  const led = (ofLink: number, ofFile: number, user: number | null = somebody) => {
    lchownSync(link, ofLink, ofLink);
    chownSync(file, ofFile, ofFile);
    return () => behindLinks(link, user ?? undefined);
  };
  expect(led(somebody, somebody)()).toBe(file);
  // Root may link what is the user's own.
  expect(led(0, somebody)()).toBe(file);
  expect(led(somebody + 1, somebody)).toThrow('it is a link of another user');
  expect(led(somebody, somebody + 1)).toThrow('it is a link to a file of another user');
  expect(led(somebody, 0)).toThrow('it is a link to a file of another user');
  expect(led(somebody + 1, somebody + 1, null)()).toBe(file);
});

test('a new file is whole under its name, whatever its length, and no other name is left', () => {
  const within = folder();
  for (const [name, length] of [
    ['short', 10],
    ['long', 200_001],
  ] as const) {
    const made = new NewFile(join(within, name));
    made.write('a'.repeat(length));
    made.write('b');
    expect(readdirSync(within)).not.toContain(name);
    made.keep();
    made.finish();
    expect(readFileSync(join(within, name), 'utf8')).toBe(`${'a'.repeat(length)}b`);
    expect(statSync(join(within, name)).mode & 0o777).toBe(0o600);
  }
  expect(readdirSync(within).sort()).toEqual(['long', 'short']);
  expect(() => new NewFile(join(within, 'short'))).toThrow('it is there already');
  const kept = new NewFile(join(within, 'other'));
  kept.keep();
  kept.discard();
  expect(readdirSync(within).sort()).toEqual(['long', 'short']);
});
