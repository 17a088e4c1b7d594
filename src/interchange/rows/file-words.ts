import type { ImportKind } from '../../domain/import-records.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { importName, type Noun } from '../../nouns/field.ts';
import { reminder } from '../../nouns/reminder.ts';

/** A name or a word of a fixed list without case, spaces and punctuation: `E-mail 1 - Value` becomes `email1value`. */
export function foldWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
/** Whether a cell is more than a word or a mark for an empty one. */
export function saysSomething(text: string): boolean {
  return !/^(?:[-–—.?]+|n\/?a|none|null|unknown)$/i.test(text);
}
/** A table from every folded word to what it stands for, out of `{ meaning: 'word word …' }`. */
export function wordTable<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const pairs = Object.entries(words) as [T, string][];
  return new Map(pairs.flatMap(([meaning, list]) => list.split(' ').map((word) => [word, meaning] as const)));
}

/** What a column can be; the names are the ones `--map` takes. */
export type FieldName = string;

/** The columns of one kind of file: names are folded (lower case, letters and digits only), the best one first. */
export interface ColumnNames {
  fields: Readonly<Record<FieldName, readonly string[]>>;
  /** Names that say little: each is taken for the first of its fields that no better-named column has. */
  vague: readonly (readonly [name: string, ...fields: FieldName[]])[];
  /** A row needs one of these fields to be about somebody. */
  who: readonly FieldName[];
}

/** Fields that several columns can fill at once; of any other field the first column with something in it counts. */
export const repeatable: ReadonlySet<FieldName> = new Set(['email', 'phone', 'tags', 'notes', 'text']);

const externalId = ['externalid', 'recordid', 'id', 'uid', 'uuid', 'hsobjectid'];
const organisation = [
  'company',
  'companyname',
  'organization',
  'organisation',
  'organizationname',
  'organisationname',
];
const business = [
  ...organisation,
  'organization1name',
  'business',
  'businessname',
  'employer',
  'associatedcompany',
];
const customer = ['client', 'clientname', 'customer', 'customername', 'account', 'accountname'];

/** The columns of the fields that a noun's declaration has, by what `--map` calls them. */
function declaredColumns({ fields }: Noun): Record<FieldName, readonly string[]> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) =>
      field.options.imports === undefined
        ? []
        : [[importName(key, field), [...field.options.imports, key.toLowerCase()]]],
    ),
  );
}

const { emails: _, phones: __, ...clientFields } = declaredColumns(client);

const clientColumns: ColumnNames['fields'] = {
  externalId: [...externalId, 'contactid'],
  // Where a row is about somebody at a company, its own id is theirs; these are the company's all the same.
  clientId: ['clientid', 'customerid', 'companyid', 'accountid', 'clientnumber', 'customernumber'],
  name: ['name', 'fullname', 'contactname', 'contactperson', 'person', 'personname', 'displayname'],
  firstName: ['firstname', 'givenname', 'forename', 'first'],
  middleName: ['middlename', 'additionalname', 'middle'],
  lastName: ['lastname', 'familyname', 'surname', 'last'],
  company: [...business, 'client', 'clientname', 'customer', 'customername', 'accountname'],
  title: ['jobtitle', 'organizationtitle', 'organization1title', 'position', 'role'],
  email: ['email'],
  phone: ['phone'],
  ...clientFields,
  lastContacted: [
    ...[
      'lastcontacted',
      'lastcontactedon',
      'lastcontactedat',
      'lastcontact',
      'lastcontactdate',
      'toldcontacton',
    ],
    ...['lastinteraction', 'lastspoke', 'lastactivitydate', 'lastactivity'],
  ],
  currency: ['currency', 'currencycode', 'yearlyvaluecurrency'],
  birthday: ['birthday', 'birthdate', 'dateofbirth', 'dob', 'born', 'bornon'],
};

const entryColumns: ColumnNames['fields'] = {
  externalId: [...externalId, 'interactionid', 'activityid'],
  client: [...customer, ...business],
  person: ['person', 'with', 'contactname', 'contactperson', 'personname', 'fullname', 'people', 'attendees'],
  email: ['email'],
  ...declaredColumns(entry),
};

const reminderColumns: ColumnNames['fields'] = {
  externalId: [...externalId, 'reminderid', 'taskid'],
  client: [...customer, ...business],
  ...declaredColumns(reminder),
};

/** How the columns of each kind of file are called in files people have. */
export const columnNames: Readonly<Record<ImportKind, ColumnNames>> = {
  clients: {
    fields: clientColumns,
    vague: [
      ['contact', 'name'],
      // Beside a column for the job, `Title` is Mr. or Dr.
      ['title', 'title'],
    ],
    who: ['name', 'firstName', 'lastName', 'company', 'email'],
  },
  entries: {
    fields: entryColumns,
    vague: [
      ['name', 'client', 'person'],
      ['contact', 'person'],
      ['who', 'person'],
      ['title', 'text'],
      ['createdate', 'on'],
    ],
    who: ['client', 'person', 'email'],
  },
  reminders: {
    fields: reminderColumns,
    vague: [
      ['name', 'client'],
      ['contact', 'client'],
      ['person', 'client'],
      ['who', 'client'],
      ['date', 'due'],
      ['day', 'due'],
      ['title', 'text'],
      ['subject', 'text'],
      ['summary', 'text'],
      ['description', 'text'],
      ['note', 'text'],
      ['notes', 'text'],
    ],
    who: ['client'],
  },
};

const emailColumn =
  /^(?:(work|business|home|personal|other)|primary|secondary|alternate|additional|billing|main|contact|client|customer|person)?emails?\d*(?:address(?:es)?|value|id)?\d*$/;
const phoneColumn =
  /^(?:(work|business|bus|office|home|mobile|mob|cell|other|car|radio|companymain|ttytdd)|primary|company|contact|main|billing)?(?:tele)?phones?(?:no|nr|numbers?)?\d*(?:value)?$/;
const barePhone = /^(?:(mobile|cell|mob)(?:no|numbers?)?|tel|telefon)\d*$/;

const labels: Readonly<Record<string, string>> = {
  business: 'work',
  bus: 'work',
  office: 'work',
  mob: 'mobile',
  cell: 'mobile',
  companymain: 'main',
  ttytdd: 'tty',
};

/** The address or number a folded column name speaks of, with its label; null for any other column. */
export function contactColumn(folded: string): { field: 'email' | 'phone'; label?: string } | null {
  const email = emailColumn.exec(folded);
  const found = email ?? phoneColumn.exec(folded) ?? barePhone.exec(folded);
  if (!found) return null;
  const label = found[1] && (labels[found[1]] ?? found[1]);
  return { field: email ? 'email' : 'phone', ...(label ? { label } : {}) };
}

/** The program a file comes from, as far as its columns tell. */
export type Source =
  | 'google'
  | 'google-old'
  | 'outlook'
  | 'outlook-web'
  | 'linkedin'
  | 'hubspot'
  | 'quickbooks'
  | 'freshbooks'
  | 'rapport'
  | 'unknown';

/** What people call those programs; nobody's name where the columns do not tell. */
export const sourceNames: Readonly<Record<Source, string | null>> = {
  google: 'Google Contacts',
  'google-old': 'Google Contacts',
  outlook: 'Outlook',
  'outlook-web': 'Outlook',
  linkedin: 'LinkedIn',
  hubspot: 'HubSpot',
  quickbooks: 'QuickBooks',
  freshbooks: 'FreshBooks',
  rapport: null,
  unknown: null,
};

type Signature = readonly [source: Source, all: readonly string[], ...oneOf: string[]];

// Each needs all of the first names and, where others follow, one of those; the first that fits is taken.
const signatures: readonly Signature[] = [
  ['google-old', ['givenname'], 'groupmembership', 'yominame', 'organization1name'],
  ['google', ['firstname'], 'phoneticfirstname', 'fileas', 'email1value', 'organizationtitle'],
  [
    'outlook',
    ['firstname', 'emailaddress'],
    'emaildisplayname',
    'businessstreet',
    'ttytddphone',
    'internetfreebusy',
  ],
  ['linkedin', ['firstname', 'connectedon']],
  ['hubspot', [], 'recordid', 'lifecyclestage', 'associatedcompanyids', 'hsobjectid'],
  ['quickbooks', ['customer'], 'phonenumbers', 'billingaddress', 'openbalance'],
  ['quickbooks', ['name'], 'openingbalance'],
  [
    'freshbooks',
    ['organization', 'firstname', 'email'],
    'provincestate',
    'province',
    'addressline1',
    'busphone',
  ],
  ['freshbooks', ['companyname', 'firstname', 'emailaddress', 'addressline1']],
  ['rapport', ['externalid']],
  ['rapport', ['id', 'handle']],
];

/** Whether the columns are of a list that rapport wrote. */
export function isOwnList(names: readonly string[]): boolean {
  return names.includes('id') && names.includes('handle');
}

/** The program whose exports have such columns; `names` are folded and in the order of the file. */
export function sourceOf(names: readonly string[]): Source {
  const has = new Set(names);
  const found = signatures.find(
    ([, all, ...oneOf]) =>
      all.every((name) => has.has(name)) && (oneOf.length === 0 || oneOf.some((name) => has.has(name))),
  )?.[0];
  // Outlook on the web puts the courtesy title behind the names, the desktop program before them.
  if (found === 'outlook' && names[0] !== 'title') return 'outlook-web';
  return found ?? 'unknown';
}
