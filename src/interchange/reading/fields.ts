import type { ImportKind } from '../../app/importing/import-rows.ts';
import { importName } from '../../nouns/field.ts';
import { columnNames, type FieldName } from '../header/column-names.ts';
import { nounsOfRows } from '../rows/meanings.ts';

/** What a column can be. */
export interface ColumnField {
  /** As `--map` names it. */
  field: FieldName;
  /** What it is, in plain words. */
  about: string;
  /** What columns of it are called, best first; capitals, spaces and signs are left out. */
  names: readonly string[];
}

/** What fields are that no noun declares. */
const aboutOthers: Readonly<Record<FieldName, string>> = {
  name: 'the whole name',
  firstName: 'the first name',
  middleName: 'a name between the first and the last',
  lastName: 'the last name',
  company: 'the business, which is then the client',
  title: 'the job title',
  clientId: 'the id of the client in another program',
  companyId: 'the id of the company in another program',
  externalId: 'the id of the row in another program',
  email: 'an email address',
  phone: 'a phone number',
  tags: 'tags',
  profile: 'the profile',
  lastContacted: 'the day of the last contact',
  currency: 'the currency of the amount',
  birthday: 'the birthday, or its day',
  birthYear: 'the year of a birthday',
  birthMonth: 'the month of a birthday',
  client: 'the client',
  person: 'the person at the client',
  from: 'who sent it',
  fromEmail: 'the address it came from',
  to: 'who got it',
  toEmail: 'the address it went to',
  guests: 'who was invited',
  cancelled: 'whether it was cancelled',
  noShow: 'whether the client stayed away',
  end: 'when it ended, for the minutes',
  endDate: 'the day it ended',
  draft: 'whether it was never sent',
  done: 'whether it is done',
};

/** What a column of such a file can be, in the order of the declarations. */
export function fieldsOf(kind: ImportKind): ColumnField[] {
  const declared = new Map(
    Object.entries(nounsOfRows[kind].fields).map(([key, field]) => [importName(key, field), field]),
  );
  return Object.entries(columnNames[kind].fields).map(([field, names]) => ({
    field,
    about: aboutOthers[field] ?? declared.get(field)?.about ?? field,
    names: [...new Set(names)],
  }));
}

/** What rows can be, in plain words. */
export const aboutKinds: Readonly<Record<ImportKind, string>> = {
  clients: 'clients, or people at clients',
  entries: 'entries: calls, mails, meetings and what was said',
  reminders: 'reminders: what to do on a day',
  notes: 'notes: what to remember of a client',
  charges: 'charges: money a client will be asked for',
  feedback: 'feedback: what clients said of your work',
  concerns: 'concerns: problems of your clients',
};

/** How many characters the names of a field take in help. */
const roomForNames = 56;

/** For each kind of rows what a column can be and how it can be called, for help. */
export function columnSections(): { title: string; rows: { spec: string; help: string }[] }[] {
  return Object.entries(aboutKinds).map(([kind]) => ({
    title: `Columns of ${kind}`,
    rows: fieldsOf(kind as ImportKind).map(({ field, about, names }) => {
      const others = names.filter((name) => name !== field.toLowerCase());
      const shown: string[] = [];
      for (const name of others)
        if ([...shown, name].join(', ').length <= roomForNames) shown.push(name);
        else break;
      const more = shown.length < others.length ? ' and others' : '';
      return { spec: field, help: `${about}${shown.length > 0 ? `: ${shown.join(', ')}${more}` : ''}` };
    }),
  }));
}
