import { isRecent } from '../domain/backup.ts';
import type { CalendarDate } from '../domain/days/calendar-date.ts';
import { bytesText } from '../domain/text/bytes.ts';
import { on, type Sentence, say } from '../domain/text/sentence.ts';
import { commandLine, shellWord } from '../domain/text/shell-word.ts';
import { listWords, namesText, plural } from '../domain/text/words.ts';
import { nouns } from '../nouns/index.ts';
import type { Damage } from '../store/doctor/contents.ts';
import type { Examination } from '../store/doctor/examine.ts';
import type { Fixed } from '../store/doctor/fix.ts';

/** What was looked at, and how it is; where something is wrong, what to do about it, and the command that does it. */
export interface Check {
  name: string;
  state: 'ok' | 'warning' | 'damaged';
  text: Sentence;
  hint: string | null;
  command: string | null;
}

/** The health of a journal. */
export interface Diagnosis extends Pick<Examination, 'newestCopy'> {
  file: string;
  /** Null where it is too large to be looked through. */
  isSound: boolean | null;
  checks: readonly Check[];
  /** What was fixed before, as sentences; null where nothing was asked for. */
  fixed: readonly string[] | null;
  readable: Examination['contents']['readable'];
}

/** What was fixed, as a sentence. */
function fixedSentence(one: Fixed): string {
  switch (one.kind) {
    case 'access':
      return 'Closed the file to others.';
    case 'leftovers':
      return `Removed ${plural(one.count, 'unfinished file')} of runs that were killed.`;
    case 'search':
      return 'Made a new index for find.';
    case 'findings':
      return 'Made a new index for find; the next page looks for all flags again.';
    case 'history':
      return `Forgot what ${plural(one.count, 'old or undone change')} had changed; the lines in history stay.`;
  }
}

/** Says of everything that was found out about a journal whether it is well. */
export function diagnose(
  found: Examination,
  today: CalendarDate,
  fixed: readonly Fixed[] | null = null,
): Diagnosis {
  const checks = [
    journalCheck(found),
    accessCheck(found),
    ...folderChecks(found),
    ...contentChecks(found),
    ...diskChecks(found),
    leftoversCheck(found),
  ];
  const isDamaged = checks.some(({ state }) => state === 'damaged');
  checks.push(isDamaged ? rescueCheck(found) : backupCheck(found, today));
  return {
    file: found.file.path,
    isSound: isDamaged ? false : found.contents.isLookedAt || null,
    checks,
    fixed: fixed?.map(fixedSentence) ?? null,
    readable: found.contents.readable,
    newestCopy: found.newestCopy,
  };
}

function ok(name: string, text: Sentence): Check {
  return { name, state: 'ok', text, hint: null, command: null };
}

function warning(name: string, text: string, hint: string, command: string | null = null): Check {
  return { name, state: 'warning', text: [text], hint, command };
}

function damaged(name: string, text: string, hint: string, command: string | null = null): Check {
  return { name, state: 'damaged', text: [text], hint, command };
}

const elsewhere = 'name the place with --journal FILE or RAPPORT_JOURNAL.';

function journalCheck({ file: { path, leadsTo, bytes } }: Examination): Check {
  return ok('journal', say`${path}, ${leadsTo === null ? '' : `a link to ${leadsTo}, `}${bytesText(bytes)}`);
}

function accessCheck({ file }: Examination): Check {
  const { path, leadsTo, mode, isOwn, isLinkedByOther, isReadOnly } = file;
  const bits = mode === null ? '' : ` (mode ${mode.toString(8)})`;
  const only = 'so you can read it but not change it';
  if (isLinkedByOther) {
    const command = commandLine(['rapport', 'doctor', '--journal', leadsTo ?? path]);
    return warning('access', `another user made the link, ${only}`, 'Name the file itself:', command);
  }
  if (!isOwn) {
    const hint = 'Run rapport as that user, and without sudo if you used it.';
    return warning('access', `it belongs to another user, ${only}`, hint);
  }
  if (mode !== null && (mode & 0o200) === 0) {
    const command = `chmod u+w ${shellWord(path)}`;
    return warning('access', `it is read-only, ${only}${bits}`, 'To be able to change it:', command);
  }
  if (isReadOnly) {
    const hint = `To be able to change it, copy it to a folder of yours, and ${elsewhere}`;
    return warning('access', `its folder is read-only, ${only}`, hint);
  }
  if (mode !== null && (mode & 0o077) !== 0) {
    const hint = 'The next command that uses it closes it to them. To do so now:';
    return warning('access', `others can open it${bits}`, hint, `chmod 600 ${shellWord(path)}`);
  }
  return ok('access', say`only you can read and change it${bits}`);
}

function folderChecks({ file }: Examination): Check[] {
  const { mode, openFolders } = file;
  // What becomes of another user's folder is for them to say.
  if (mode === null || !file.isOwn) return [];
  if (openFolders.length === 0) return [ok('folder', say`only its owner can put files into it`)];
  return openFolders.map(({ path, isOwn }) => {
    const text = `others can put files into ${path}`;
    if (isOwn) return warning('folder', text, 'To change that:', `chmod go-w ${shellWord(path)}`);
    return warning('folder', text, `Move the journal to a folder of yours, and ${elsewhere}`);
  });
}

/** What stands in the journal; where it is damaged, with its newest copy. */
function contentChecks(found: Examination): Check[] {
  const checks = [pagesCheck(found), ...structureChecks(found)];
  return checks.some(({ state }) => state === 'damaged') ? [...checks, copyCheck(found)] : checks;
}

const backup = 'put a backup copy in its place.';

function pagesCheck({ file: { path, bytes }, contents: { isLookedAt, damage } }: Examination): Check {
  if (!isLookedAt) {
    const text = `not checked: ${bytesText(bytes)} do not fit into memory`;
    return warning(
      'pages',
      text,
      'To check it yourself:',
      `sqlite3 ${shellWord(path)} "PRAGMA integrity_check"`,
    );
  }
  if (damage.length === 0) return ok('pages', say`all sound`);
  const text = damage.map(damageText).join('; ');
  if (damage.some(({ kind }) => kind === 'empty'))
    return damaged(
      'pages',
      text,
      `Nothing in it can be saved: ${backup} If you have none, delete it and start again.`,
    );
  const rescue = 'To save what can be read, use the sqlite3 of sqlite.org:';
  const command = `sqlite3 ${shellWord(path)} .recover | sqlite3 rescued.db`;
  return damaged('pages', text, `Keep the file as it is, and ${backup} ${rescue}`, command);
}

function damageText(damage: Damage): string {
  switch (damage.kind) {
    case 'empty':
      return 'there is nothing in it';
    case 'beginning':
      return 'the first page is destroyed, and without it rapport cannot read the others';
    case 'list of tables':
      return 'the list of tables is damaged';
    case 'elsewhere':
      return 'damaged only in unused parts; everything can be read';
    case 'end':
      return `cut off after ${damage.pageCount - damage.missingCount} of ${damage.pageCount}`;
    case 'tables':
      return `damaged in: ${namesText([...new Set(damage.tables.map(tableName))], 'and')}`;
  }
}

const otherTables: Readonly<Record<string, string>> = {
  operations: 'history',
  changes: 'history',
  sqlite_sequence: 'the numbers given so far',
  review_skips: 'what a review skipped',
  shown_flags: 'what pages named',
};

/** What stands in a table, in words. */
function tableName(table: string): string {
  return otherTables[table] ?? nouns.find((noun) => noun.table === table)?.plural ?? table;
}

function rowsText(table: string, count: number): string {
  const noun = nouns.find((one) => one.table === table);
  return noun ? plural(count, noun.name, noun.plural) : `${count} of ${tableName(table)}`;
}

/** The references, the tables and the kept findings of a journal whose pages are whole. */
function structureChecks({ file: { path }, contents, knownVersion }: Examination): Check[] {
  const { isLookedAt, damage, missing, loose, version, isKeptDamaged, isSearchOff } = contents;
  const fix = commandLine(['rapport', 'doctor', '--fix', '--journal', path]);
  if (!isLookedAt || damage.length > 0) return [];
  const again = `Keep the file as it is, and ${backup}`;
  if (missing.length > 0) return [damaged('tables', `missing: ${missing.join(', ')}`, again)];
  const pairs = loose.map(({ table, to, count }) => `${rowsText(table, count)} to ${tableName(to)}`);
  const isOlder = version !== null && version < knownVersion;
  const next = isOlder ? `; the next change brings it to ${knownVersion}, and keeps a copy` : '';
  return [
    pairs.length === 0
      ? ok('references', say`none leads to a missing row`)
      : damaged(
          'references',
          `some lead to missing rows: ${listWords(pairs, 'and')}`,
          `${again} Which rows they are:`,
          `sqlite3 ${shellWord(path)} "PRAGMA foreign_key_check"`,
        ),
    ok('tables', say`none is missing; schema ${version ?? 0}${next}`),
    isKeptDamaged
      ? warning(
          'findings',
          'the kept flags are damaged; rapport makes them again',
          'Nothing of yours is lost. The disk may be breaking: copy the journal to another one.',
        )
      : ok('findings', say`the kept flags are sound`),
    isSearchOff
      ? warning('search', 'the index of find does not fit the texts', 'To make a new one:', fix)
      : ok('search', say`the index of find is sound, or is made by the next one`),
  ];
}

function diskChecks({ file: { bytes }, disk: { freeBytes, network, service } }: Examination): Check[] {
  const move = `Move it to a disk of this machine while rapport is not running, and ${elsewhere}`;
  const checks: Check[] = [];
  if (freeBytes !== null && freeBytes >= 2 * bytes)
    checks.push(ok('space', say`${bytesText(freeBytes)} are free`));
  else if (freeBytes !== null) {
    const hint = 'Free some space: a new schema needs room for a copy.';
    checks.push(warning('space', `only ${bytesText(freeBytes)} are free`, hint));
  }
  if (network === null) checks.push(ok('disk', say`on this machine`));
  else if (network !== undefined) {
    const text = `on another machine (${network}); two programs that write to it at once can damage it`;
    checks.push(warning('disk', text, move));
  }
  const text = `in a folder of ${service}, which can separate the journal from its last changes`;
  checks.push(
    service === null
      ? ok('sync', say`in no folder of a sync service that rapport knows`)
      : warning('sync', text, move),
  );
  return checks;
}

function backupCheck({ file: { path }, newestBackup }: Examination, today: CalendarDate): Check {
  const command = commandLine(['rapport', 'backup', '--journal', path]);
  if (newestBackup === null) return warning('backup', 'none is known', 'To make one:', command);
  const text = say`the newest is of ${on(newestBackup.madeOn)}, ${newestBackup.path}`;
  if (isRecent(newestBackup, today)) return ok('backup', text);
  return { ...warning('backup', '', 'It is older than a week. To make a new one:', command), text };
}

/** The backup that can take the place of a damaged journal. */
function rescueCheck({ file: { path }, newestBackup }: Examination): Check {
  if (newestBackup === null) return warning('backup', 'none is known', 'Look for a copy on another disk.');
  const command = commandLine(['rapport', 'restore', newestBackup.path, '--journal', path]);
  const text = say`the newest is of ${on(newestBackup.madeOn)}`;
  return { ...warning('backup', '', 'To put it in the place of the journal, which is kept:', command), text };
}

function leftoversCheck({ file: { path, unfinished } }: Examination): Check {
  if (unfinished.length === 0) return ok('leftovers', say`no unfinished file beside it`);
  const files = plural(unfinished.length, 'unfinished file');
  return warning(
    'leftovers',
    `${files} of runs that were killed: ${namesText(unfinished, 'and')}`,
    'While rapport is not running:',
    `rm ${shellWord(path)}.rapport-new-*`,
  );
}

function copyCheck({ newestCopy: copy }: Examination): Check {
  return ok(
    'copy',
    copy === null
      ? say`none beside it from an older schema`
      : say`the newest beside it is of ${on(copy.madeOn)}, at schema ${copy.version}: ${copy.name}`,
  );
}
