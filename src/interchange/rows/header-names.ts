import type { ImportKind } from '../../domain/import-records.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { importName, type Noun } from '../../nouns/field.ts';
import { reminder } from '../../nouns/reminder.ts';

/** What a column can be; the names are the ones `--map` takes. */
export type Field = string;

/** The columns of one kind of file: names are folded (lower case, letters and digits only), the best one first. */
export interface ColumnNames {
  fields: Readonly<Record<Field, readonly string[]>>;
  /** Names that say little: each is taken for the first of its fields that no better-named column has. */
  vague: readonly (readonly [name: string, ...fields: Field[]])[];
  /** The fields of which a row needs one to be about somebody. */
  who: readonly Field[];
}

/** Fields that several columns can fill at once; of any other field the first column with something in it counts. */
export const repeatable: ReadonlySet<Field> = new Set(['email', 'phone', 'tags', 'notes', 'text']);

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
function declaredColumns({ fields }: Noun): Record<Field, readonly string[]> {
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
