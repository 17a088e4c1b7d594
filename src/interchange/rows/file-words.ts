import type { ImportKind } from '../../app/importing/import-rows.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { importName, type Noun } from '../../nouns/field.ts';
import { reminder } from '../../nouns/reminder.ts';

/** Folds a name or word: no case, spaces or punctuation. `E-mail 1 - Value` becomes `email1value`. */
export function foldWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
/** Whether a cell holds more than a mark for "empty". */
export function saysSomething(text: string): boolean {
  return !/^(?:[-–—.?]+|n\/?a|none|null|unknown)$/i.test(text);
}
/** Builds a table of folded words from `{ meaning: 'word word …' }`. */
export function wordTable<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const pairs = Object.entries(words) as [T, string][];
  return new Map(pairs.flatMap(([meaning, list]) => list.split(' ').map((word) => [word, meaning] as const)));
}

/** A column's field, as `--map` names it. */
export type FieldName = string;

/** Column names for one kind of file, folded (lower case, letters and digits only), best first. */
export interface ColumnNames {
  fields: Readonly<Record<FieldName, readonly string[]>>;
  /** Vague names: each fills the first of its fields that no clearer column fills. */
  vague: readonly (readonly [name: string, ...fields: FieldName[]])[];
  /** Fields that identify somebody; a row needs one of them. */
  who: readonly FieldName[];
}

/** Fields that several columns may fill together; for other fields, the first non-empty column counts. */
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

/** The columns of a noun's declared fields, by `--map` name. */
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
  // A row about an employee has the employee's own id; these columns always hold the company's.
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

/** Column names in real files, by kind of file. */
export const columnNames: Readonly<Record<ImportKind, ColumnNames>> = {
  clients: {
    fields: clientColumns,
    vague: [
      ['contact', 'name'],
      // Next to a job column, `Title` means Mr. or Dr.
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

/** The address or number field of a folded column name, with its label; null for other columns. */
export function contactColumn(folded: string): { field: 'email' | 'phone'; label?: string } | null {
  const email = emailColumn.exec(folded);
  const found = email ?? phoneColumn.exec(folded) ?? barePhone.exec(folded);
  if (!found) return null;
  const label = found[1] && (labels[found[1]] ?? found[1]);
  return { field: email ? 'email' : 'phone', ...(label ? { label } : {}) };
}

/** The program that wrote a file, judged by its columns. */
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

/** The programs' common names; null if the columns do not tell. */
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

// A signature needs all its first names and one of any others; the first match wins.
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

/** Whether rapport wrote a list with these columns. */
export function isOwnList(names: readonly string[]): boolean {
  return names.includes('id') && names.includes('handle');
}

/** The program that exports such columns; `names` are folded, in file order. */
export function sourceOf(names: readonly string[]): Source {
  const has = new Set(names);
  const found = signatures.find(
    ([, all, ...oneOf]) =>
      all.every((name) => has.has(name)) && (oneOf.length === 0 || oneOf.some((name) => has.has(name))),
  )?.[0];
  // Outlook on the web puts the courtesy title after the names, the desktop program before them.
  if (found === 'outlook' && names[0] !== 'title') return 'outlook-web';
  return found ?? 'unknown';
}
