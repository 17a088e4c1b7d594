import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type BuiltJournal, newBuiltJournal } from '../support/built/built.ts';

async function withDana(): Promise<BuiltJournal> {
  const journal = newBuiltJournal();
  for (const line of [
    ['client', 'add', 'Acme', '--person', 'Dana Quillfeather', '--email', 'dana@quill.example'],
    ['person', 'edit', 'acme', 'dana', '--email', 'dana@quill.example', '--phone', '+44 20 7946 0123'],
    ['call', 'acme', 'Dana Quillfeather wants it split', '--with', 'dana'],
    ['find', 'quillfeather'],
  ])
    expect((await journal.rapport(line)).code).toBe(0);
  return journal;
}

/** The files in the folder of the journal that hold any of the texts. */
function holding({ journalFile }: BuiltJournal): string[] {
  const folder = dirname(journalFile);
  const texts = ['Quillfeather', 'quillfeather', '7946 0123', '442079460123'];
  return readdirSync(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name), 'latin1');
    return texts.some((text) => bytes.includes(text));
  });
}

test('the built program leaves no byte of a person in the journal or beside it', async () => {
  const journal = await withDana();
  expect(holding(journal)).toEqual(['journal.db']);
  const { code, stdout } = await journal.rapport(['erase', 'p1', '--confirm', 'Dana Quillfeather']);
  expect([code, stdout]).toEqual([0, expect.stringContaining('Erased person Dana Quillfeather')]);
  expect(holding(journal)).toEqual([]);
});

test('where another program reads the journal, it says that something is left until that ends', async () => {
  const journal = await withDana();
  const other = new Database(journal.journalFile);
  other.exec('BEGIN');
  other.prepare('SELECT count(*) FROM people').get();
  const { code, stderr } = await journal.rapport(['erase', 'p1', '--confirm', 'Dana Quillfeather']);
  expect([code, stderr]).toEqual([0, expect.stringContaining('Another program has the journal open')]);
  other.exec('COMMIT');
  other.close();
  expect(holding(journal)).toEqual([]);
});
