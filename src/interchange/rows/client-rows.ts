import type { ClientRecord, LabelledValue } from '../../app/importing/import-rows.ts';
import { foldWord } from '../../domain/text/names.ts';
import { type ClientStatus, client } from '../../nouns/client.ts';
import { type Role, roles } from '../../nouns/person.ts';
import type { CsvRow } from '../csv/csv.ts';
import { mostValues } from '../csv/limits.ts';
import type { HeaderMapping } from './columns.ts';
import { readId } from './external-id.ts';
import { RowReader, readFields, saysSomething, wordTable } from './row-reader.ts';

const statuses = wordTable<ClientStatus>({
  prospect:
    'prospect prospective potential lead subscriber opportunity marketingqualifiedlead salesqualifiedlead mql sql',
  active: 'active current client customer evangelist',
  paused: 'paused onhold hold dormant',
  former: 'former past ex inactive lost churned archived',
});

const familyFirst = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

// Every Google account has these groups; they say nothing.
const systemGroups = new Set(['mycontacts', 'starred', 'starredinandroid', 'othercontacts']);

/** The client in a row; `home` is the default currency. */
export function toClientRecord(row: CsvRow, mapping: HeaderMapping, home: string | null): ClientRecord {
  const reader = new RowReader(row, mapping);
  const company = reader.one('company');
  const person = personName(reader);
  const title = reader.one('title');
  const emails = readEmails(reader);
  const name = company ?? person ?? emails[0]?.value;
  if (name === undefined) reader.problems.push('no name, company or email');
  // A sole trader's company often has their own name: make one client and no extra person.
  const isEmployed =
    company !== undefined && person !== undefined && company.toLowerCase() !== person.toLowerCase();
  const values = readFields(client, reader, {
    words: { status: statuses },
    without: isUnstaged(reader) ? ['status'] : [],
    home,
  });
  if (!isEmployed && title) values.about = [values.about, `Job title: ${title}`].filter(Boolean).join('\n');
  return {
    line: row.line,
    // An employee's id is not the company's id, because others may work there.
    ...readId(reader, 'clientId', ...(isEmployed ? [] : ['externalId'])),
    name,
    company,
    person: isEmployed ? { name: person, ...asTitleOrRole(title) } : undefined,
    emails,
    phones: readPhones(reader),
    tags: readTags(reader),
    lastContactedOn: reader.day('lastContacted'),
    birthday: reader.birthday('birthday'),
    profile: reader.all('profile').find(isFilled)?.value,
    values,
    problems: reader.problems,
    ...(reader.remarks.length > 0 ? { remarks: reader.remarks } : {}),
  };
}

/** A job column may hold a role instead of a title: `Decision maker`. */
function asTitleOrRole(title: string | undefined): { title?: string; role?: Role } {
  const role = title === undefined ? undefined : roles.find((one) => foldWord(one) === foldWord(title));
  return role && role !== 'user' ? { role } : { title };
}

function personName(reader: RowReader): string | undefined {
  const [first, last] = [reader.one('firstName'), reader.one('lastName')];
  // CJK names put the family name first.
  const parts =
    first && last && familyFirst.test(first + last) ? [last, first] : [first, reader.one('middleName'), last];
  return reader.one('name') ?? (parts.filter(Boolean).join(' ') || undefined);
}

/** Whether the status is HubSpot's stage for contacts outside every other stage. */
function isUnstaged(reader: RowReader): boolean {
  return reader.mapping.source === 'hubspot' && foldWord(reader.one('status') ?? '') === 'other';
}

function readEmails(reader: RowReader): LabelledValue[] {
  const cells = split(reader.all('email').filter(isFilled), /:::|[;,\n]/);
  const found = atMost(cells, 'email addresses', reader).map(bareAddress);
  // Outlook writes a colleague's address as a directory path, which is useless elsewhere.
  const addresses = found.filter(({ value }) => value !== '' && !/^\/o=/i.test(value));
  for (const { value } of addresses) {
    if (!/^[^\s@]+@[^\s@]+$/.test(value)) reader.problems.push(`"${value}" is not an email address`);
  }
  return distinct(addresses);
}

function isFilled({ value }: LabelledValue): boolean {
  return saysSomething(value);
}

/** The bare address from `Dana Reyes <dana@example.com>` or `mailto:dana@example.com`. */
function bareAddress(part: LabelledValue): LabelledValue {
  if (!/[<:]/.test(part.value)) return part;
  const inner = /<([^<>]+)>/.exec(part.value)?.[1]?.trim() ?? part.value;
  return { ...part, value: inner.replace(/^mailto:/i, '') };
}

function readPhones(reader: RowReader): LabelledValue[] {
  const cells = reader.all('phone').filter(isFilled);
  // QuickBooks puts several labelled numbers in one cell: `Phone: … Mobile: …`. Most cells hold one number.
  const parts = cells.some(({ value }) => value.includes(':') || value.includes('\n'))
    ? split(cells, /:::|\n|(?=\b(?:phone|mobile|fax|other)\s*:)/i).flatMap((part) =>
        part.value.includes(':') ? ownKind(part) : part,
      )
    : cells;
  return distinct(atMost(parts, 'phone numbers', reader));
}

function ownKind(part: LabelledValue): LabelledValue[] {
  const [, written, number = ''] = /^(phone|mobile|fax|other)\s*:(.*)$/i.exec(part.value) ?? [];
  if (!written) return [part];
  const label = written.toLowerCase();
  const value = number.trim().replace(/,$/, '');
  if (label === 'fax' || value === '') return [];
  return [label === 'phone' ? { ...part, value } : { value, label }];
}

function readTags(reader: RowReader): string[] {
  const isGoogle = reader.mapping.source.startsWith('google');
  const parts = split(reader.all('tags'), isGoogle ? /:::/ : /:::|[;,|\n]/);
  const tags = parts.map(({ value }) => ({ value: value.startsWith('*') ? value.slice(1).trim() : value }));
  const own = tags.filter(({ value }) => value !== '' && !(isGoogle && systemGroups.has(foldWord(value))));
  return distinct(atMost(own, 'tags', reader)).map(({ value }) => value);
}

/** The values unless there are too many, which refuses the row. */
function atMost(values: LabelledValue[], what: string, { problems }: RowReader): LabelledValue[] {
  if (values.length <= mostValues) return values;
  problems.push(`more than ${mostValues} ${what}`);
  return [];
}

/** The values of multi-value cells, each with its cell's label. */
function split(cells: LabelledValue[], separator: RegExp): LabelledValue[] {
  const values: LabelledValue[] = [];
  for (const cell of cells) {
    // Most cells hold one value, and a test costs far less than a split.
    if (!separator.test(cell.value)) {
      values.push(cell);
      continue;
    }
    for (const part of cell.value.split(separator)) {
      const value = part.trim();
      if (value !== '') values.push({ ...cell, value });
    }
  }
  return values;
}

function distinct(values: LabelledValue[]): LabelledValue[] {
  if (values.length < 2) return values;
  const byFold = new Map<string, LabelledValue>();
  for (const value of values) {
    const key = value.value.toLowerCase();
    const known = byFold.get(key);
    if (!known || (!known.label && value.label))
      byFold.set(key, { ...value, value: known?.value ?? value.value });
  }
  return [...byFold.values()];
}
