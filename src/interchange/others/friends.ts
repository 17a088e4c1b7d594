import type { ImportKind } from '../../app/importing/import-rows.ts';
import { foldText } from '../../domain/text/names.ts';
import { type FileBytes, openText } from '../csv/dialect.ts';
import { writeCsv } from '../csv/writer.ts';

/**
 * The book of `friends` as a CSV file: its activities, or where a kind says so, its notes or its people. What marks
 * several people stands once for each.
 */
export function friendsAsCsv(bytes: FileBytes, { kind }: { kind?: ImportKind | undefined }): FileBytes {
  const parts = partsOf([...openText(bytes).pieces()].join(''));
  const rows =
    kind === 'clients'
      ? [['Name', 'Also called', 'Tags'], ...(parts.get('friends') ?? []).flatMap(friendOf)]
      : kind === 'notes'
        ? [['Client', 'Date', 'Text'], ...(parts.get('notes') ?? []).flatMap(noteOf)]
        : [['Client', 'Date', 'Channel', 'Text'], ...(parts.get('activities') ?? []).flatMap(activityOf)];
  const csv = Buffer.from(writeCsv(rows));
  return function* () {
    yield csv;
  };
}

/** The items of a list below each heading: `### Activities:`. */
function partsOf(text: string): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  let part = '';
  for (const line of text.split(/\r?\n/)) {
    const [, heading] = /^### (\w+):\s*$/.exec(line) ?? [];
    if (heading !== undefined) part = heading.toLowerCase();
    else if (line.startsWith('- ')) parts.set(part, [...(parts.get(part) ?? []), line.slice(2).trim()]);
  }
  return parts;
}

/** A friend: `Grace Hopper (a.k.a. Amazing Grace a.k.a. The Admiral) [NYC] @navy @work`. */
function friendOf(item: string): string[][] {
  const [, name = '', others = ''] =
    /^([^([@]+?)\s*(?:\(a\.k\.a\. ([^)]*)\))?\s*(?:[[@].*)?$/.exec(item) ?? [];
  return name === '' ? [] : [[name, others.replaceAll(' a.k.a. ', ', '), tagsIn(item).join(', ')]];
}

function noteOf(item: string): string[][] {
  return datedOf(item).map(([on, client, words]) => [client, on, words]);
}

function activityOf(item: string): string[][] {
  return datedOf(item).map(([on, client, words]) => [client, on, channelOf(words), words]);
}

/** What happened on a day, once for each whom it marks: `2018-11-01: **Grace Hopper** and I went to _Marie's_.` */
function datedOf(item: string): (readonly [on: string, client: string, words: string])[] {
  const [, on, words] = /^(\d{4}-\d\d-\d\d): (.+)$/.exec(item) ?? [];
  if (on === undefined || words === undefined) return [];
  const named = new Map([...words.matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => [foldText(name), name]));
  const plain = words.replace(/\*\*(.+?)\*\*/g, '$1').replace(/(^|[\s(])_(.+?)_(?!\w)/g, '$1$2');
  return (named.size === 0 ? [''] : [...named.values()]).map((client) => [on, client, plain] as const);
}

function tagsIn(item: string): string[] {
  return [...item.matchAll(/(?:^|\s)@([\w:-]+)/g)].map(([, tag = '']) => tag);
}

/** How people met, by the words; most of what is written down in such a book is a meeting. */
function channelOf(text: string): string {
  if (/\b(?:called|phoned|rang|phone call|on the phone)\b/i.test(text)) return 'call';
  if (/\b(?:video|zoom|facetime|skype)\b/i.test(text)) return 'video';
  if (/\b(?:emailed|e-mailed|wrote an email)\b/i.test(text)) return 'email';
  return /\b(?:texted|messaged|chatted)\b/i.test(text) ? 'message' : 'meeting';
}
