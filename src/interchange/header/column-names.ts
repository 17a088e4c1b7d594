import type { ImportKind, ThingKind } from '../../app/importing/import-rows.ts';
import { foldText, foldWord } from '../../domain/text/names.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { importName, type Noun } from '../../nouns/field.ts';
import { thingNouns } from '../../nouns/index.ts';
import { reminder } from '../../nouns/reminder.ts';
import { inOtherLanguages } from './column-languages.ts';
import { logFields, logVague, logWho, withLogNames } from './log-columns.ts';

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

/** A column's name for comparing: `Téléphone 1` is `telephone1`. */
export function foldHeader(name: string): string {
  return foldWord(foldText(name.replace(ofActivities, '')));
}

/** What some programs put before the columns of a list of activities: `Activity - Subject`. */
const ofActivities =
  /^\s*(?:activity|aktivität|activité|actividad|attività|activiteit|atividade)\s*[-–—:]\s*/i;

/** The names of a field in the other languages, folded. */
function foreign(field: FieldName): string[] {
  return Object.values(inOtherLanguages[field] ?? {}).flatMap((names) => names.split(',').map(foldHeader));
}

const foreignMobiles: ReadonlySet<string> = new Set(foreign('phone/mobile'));

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

const englishClientColumns: ColumnNames['fields'] = {
  externalId: [...externalId, 'contactid', 'personid', 'leadid', 'vcarduid'],
  // A row about an employee has the employee's own id; these columns always hold the company's.
  clientId: ['clientid', 'customerid', 'clientnumber', 'customernumber'],
  companyId: ['companyid', 'accountid'],
  name: [
    ...['name', 'fullname', 'contactname', 'contactperson', 'person', 'personname', 'displayname'],
    ...['leadname', 'contactfullname', 'customerfullname', 'clientfullname', 'yourname', 'yourfullname'],
    ...['whatisyourname', 'whatsyourname', 'whatisyourfullname', 'firstandlastname', 'firstnamelastname'],
    ...['inviteename', 'attendeename', 'buyername', 'membername', 'nameandsurname', 'namesurname'],
  ],
  firstName: ['firstname', 'givenname', 'forename', 'first', 'fname', 'christianname'],
  middleName: ['middlename', 'additionalname', 'middle'],
  lastName: ['lastname', 'familyname', 'surname', 'last', 'lname', 'secondname'],
  company: [
    ...[...business, 'client', 'clientname', 'customer', 'customername', 'accountname'],
    ...['relatedcompany', 'parentcompany', 'companyaccount', 'firm', 'yourcompany', 'organisation1name'],
    ...['primarycompany', 'defaultaddresscompany'],
  ],
  title: [
    'jobtitle',
    'organizationtitle',
    'organization1title',
    'position',
    'role',
    'jobposition',
    'jobrole',
  ],
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
    ...['lastinteraction', 'lastspoke', 'lastactivitydate', 'lastactivity', 'lastactivitytime'],
    ...[
      'dateoflastcontact',
      'lastspoken',
      'lastspoketo',
      'lasttalked',
      'lastconversation',
      'lasttouch',
      'lasttouchpoint',
      'lastmet',
      'lastmeeting',
      'lastcall',
      'lastcalled',
    ],
  ],
  currency: ['currency', 'currencycode', 'yearlyvaluecurrency'],
  birthday: ['birthday', 'birthdate', 'dateofbirth', 'dob', 'born', 'bornon'],
  birthYear: ['birthyear', 'yearofbirth'],
  birthMonth: ['birthmonth', 'monthofbirth'],
};

const clientColumns: ColumnNames['fields'] = Object.fromEntries(
  Object.entries(englishClientColumns).map(([field, names]) => [
    field,
    [...new Set([...names, ...foreign(field)])],
  ]),
);

const entryColumns: ColumnNames['fields'] = {
  externalId: [...externalId, 'interactionid', 'activityid'],
  client: [...customer, ...business],
  person: ['person', 'with', 'contactname', 'contactperson', 'personname', 'fullname', 'people', 'attendees'],
  email: ['email'],
  ...logFields,
  ...withLogNames(declaredColumns(entry)),
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
      ['lead', 'name'],
      ['kontakt', 'name'],
      ['contacto', 'name'],
      ['contatto', 'name'],
      ['contato', 'name'],
      ['account', 'company'],
      // A country has states too: the cells say which is meant (`assign`).
      ['stato', 'status'],
      ['estado', 'status'],
      ['etat', 'status'],
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
      ...logVague,
    ],
    who: ['client', 'person', 'email', ...logWho],
  },
  reminders: {
    fields: reminderColumns,
    vague: [
      ...vaguely('client', 'name', 'contact', 'person', 'who'),
      ...vaguely('due', 'date', 'day'),
      ...vaguely('text', 'title', 'subject', 'summary', 'description', 'note', 'notes'),
    ],
    who: ['client'],
  },
  ...columnsOfThings(),
};

function vaguely(field: FieldName, ...names: string[]): (readonly [string, FieldName])[] {
  return names.map((name) => [name, field] as const);
}

/** The columns of notes, charges, feedback and concerns. */
function columnsOfThings(): Record<ThingKind, ColumnNames> {
  const columns = Object.entries(thingNouns).map(([kind, noun]): [string, ColumnNames] => {
    const named = { client: [...customer, ...business], person: ['person', 'contactperson', 'with'] };
    const hasMoney = Object.values((noun as Noun).fields).some((field) => field.kind === 'money');
    const currency: ColumnNames['fields'] = hasMoney ? { currency: ['currency', 'currencycode'] } : {};
    const fields = { ...named, ...currency, ...declaredColumns(noun) };
    return [kind, { fields, vague: [['name', 'client']], who: ['client'] }];
  });
  return Object.fromEntries(columns) as Record<ThingKind, ColumnNames>;
}

const about =
  'contact|client|customer|person|people|lead|attendee|buyer|invitee|member|subscriber|guest|organi[sz]ation|your';
const emailColumn = new RegExp(
  `^(?:(work|business|home|personal|other)|primary|secondary|alternate|additional|billing|main|preferred|${about})?emails?\\d*(?:address(?:es)?|adresse|value|id)?\\d*(work|home|other)?$`,
);
const phoneColumn = new RegExp(
  `^(?:(work|business|bus|office|home|mobile|mob|cell|other|car|radio|companymain|ttytdd)|primary|secondary|company|main|billing|default(?:address)?|${about})?(?:tele)?phones?(?:no|nr|numbers?)?\\d*(?:value)?(work|home|mobile|other)?$`,
);
const barePhone =
  /^(?:(mobile|cell|mob)(?:no|numbers?)?|(?:contact)?tel|telefon|contact(?:no|numbers?)|whatsapp(?:no|numbers?)?|sms(?:no|numbers?)?)\d*$/;

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
  if (foreignMobiles.has(folded)) return { field: 'phone', label: 'mobile' };
  const email = emailColumn.exec(folded);
  const found = email ?? phoneColumn.exec(folded) ?? barePhone.exec(folded);
  if (!found) return null;
  const kind = found[1] ?? found[2];
  const label = kind && (labels[kind] ?? kind);
  return { field: email ? 'email' : 'phone', ...(label ? { label } : {}) };
}

/** What stands before the name of a field in columns such as `Person - Job title` and `Lead: Company`. */
const owner = /^(?:person|contact|lead|kontakt|client|customer|attendee|buyer|invitee)\s*[-–—:./|]+\s*(.+)$/i;

/** What a form says of a question, behind it. */
const ofForms =
  /\s*\((?:recommended|optional|required|mandatory|if any|erforderlich|pflichtfeld|facultatif|obligatoire|opcional|obligatorio|obrigat[oó]rio|facoltativo|obbligatorio|optioneel|verplicht)\)$/i;

/** A column's name without whose it is and without the remark of a form, folded; null where it has neither. */
export function withoutOwner(name: string): string | null {
  const written = name.trim();
  const bare = written.replace(ofForms, '');
  const rest = owner.exec(bare)?.[1] ?? bare;
  return rest === written ? null : foldHeader(rest);
}

const elsewhere =
  /address|street|strasse|city|town|ort$|stadt|ville|ciudad|cidade|citta|plaats|state|province|region|bundesland|county|country|land$|pays|pais|paese|zip|post(?:al)?code|postcode|plz|cp$|cap$|website|web|url|domain|link|photo|image|gender|sex|anrede|salutation|greeting|civilite|prefix|suffix|sprache|language|langue|owner|createdby|modifiedby|updatedby|assigned|agent|manager|assistant|spouse|children|industry|branche|sector|department|abteilung|type$|typ$|kind$|source|medium|campaign|adset|ad(?:name|id)$|form(?:name|id)$|platform|stage|phase|priority|rating|score|timezone|zone$|plan$|product|service|project|task|deal|subject|betreff|file|list(?:name)?$|username|login|handle$|twitter|facebook|instagram|linkedin|skype|fax|pager|vat|tax|siret|iban|bic|account(?:no|number)|terms|price|total|amount|balance|invoice|order|event|phonetic|yomi|location|lieu$|^ort|start|^end|date|datum|time|allday|description|duration|hours|initials|hobby|occupation|profession|religion|nationality|title$|status|reason/;

/** Whether a column's folded name says that it holds no name of somebody. */
export function isElsewhere(folded: string): boolean {
  return elsewhere.test(folded);
}

/** Whether a column's folded name speaks of a name or of somebody. */
export function speaksOfNames(folded: string): boolean {
  return /name|nom|nombre|naam|nimi|navn|namn|nazw|imie|imya|jmeno|prijmeni|apellido|cognome|contact|kontakt|client|kunde|klient|customer|lead|person|who|guest|attendee|member|student|patient|buyer|имя|фамилия|фио|клиент|имена|الاسم|اسم|שם|名|氏|姓|会社|公司|客户|이름|성명|회사/.test(
    folded,
  );
}
