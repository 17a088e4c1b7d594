import type { ClientRecord, LabelledValue } from '../../app/importing/import-rows.ts';
import { foldText, foldWord } from '../../domain/text/names.ts';
import { client } from '../../nouns/client.ts';
import { type Role, roles } from '../../nouns/person.ts';
import type { CsvRow } from '../csv/csv.ts';
import type { HeaderMapping } from '../header/columns.ts';
import { readEmails, readPhones, readTags } from './contact-cells.ts';
import { readId } from './external-id.ts';
import { lineOfReport, namesIn } from './row-names.ts';
import { type LostCells, RowReader, readFields } from './row-reader.ts';
import { statusWords } from './status-words.ts';

/** The client in a row; `home` is the default currency, `lost` takes the columns that lost something. */
export function toClientRecord(
  row: CsvRow,
  mapping: HeaderMapping,
  home: string | null,
  lost?: LostCells,
): ClientRecord {
  const reader = new RowReader(row, mapping, lost);
  const who = whoIn(reader);
  const { company, person, emails, name, isEmployed } = who;
  const title = reader.said('title');
  const values = readFields(client, reader, {
    words: { status: statusWords },
    without: isUnstaged(reader) ? ['status'] : [],
    home,
    isLenient: true,
  });
  if (values.yearlyValue === undefined) reader.lose('currency', 'currencies without an amount');
  const phones = readPhones(reader, who.phones);
  reader.refuseMoved();
  if (!isEmployed && title) values.about = [values.about, `Job title: ${title}`].filter(Boolean).join('\n');
  // The id of a company says nothing of a person who is named without it.
  const isNamedWithout =
    company === undefined && ['firstName', 'lastName'].some((field) => mapping.fields.has(field));
  if (isNamedWithout) reader.lose('companyId', 'ids of companies');
  const ofCompany = isNamedWithout ? ['clientId'] : ['clientId', 'companyId'];
  if (isEmployed || ofCompany.some((field) => reader.said(field) !== undefined))
    reader.lose('externalId', 'ids of people');
  return {
    line: row.line,
    ...(reader.ownClient === undefined ? {} : { own: reader.ownClient }),
    // An employee's id is not the company's id, because others may work there.
    ...readId(reader, ...ofCompany, ...(isEmployed ? [] : ['externalId'])),
    name,
    company,
    person: isEmployed && person !== undefined ? { name: person, ...asTitleOrRole(title) } : undefined,
    emails,
    phones,
    tags: readTags(reader),
    lastContactedOn: reader.dayOrRemark('lastContacted', 'the day of last contact'),
    birthday: reader.birthdayOfParts('birthday'),
    profile: reader.said('profile'),
    values,
    problems: reader.problems,
    ...(reader.remarks.length > 0 ? { remarks: reader.remarks } : {}),
  };
}

interface Who {
  company: string | undefined;
  person: string | undefined;
  name: string | undefined;
  emails: LabelledValue[];
  phones: string[];
  /** Whether the person works for the company: a sole trader's company often has their own name. */
  isEmployed: boolean;
}

/** Whom a row is about; a problem if it is nobody. */
function whoIn(reader: RowReader): Who {
  const names = namesIn(reader);
  const { emails, problems, calledSo } = readEmails(reader, names.emails);
  const person = names.person ?? (names.company === undefined ? calledSo[0]?.name : undefined);
  for (const { name, index } of calledSo) {
    if (foldText(name) !== foldText(person ?? '') && foldText(name) !== foldText(names.company ?? ''))
      reader.loseAt(index, 'names before addresses');
  }
  const name = names.company ?? person ?? emails[0]?.value;
  const isOwn = reader.ownClient !== undefined;
  const noClient = name === undefined || isOwn ? null : lineOfReport(reader, name);
  if (noClient !== null) reader.problems.push(noClient);
  if (name === undefined)
    reader.problems.push(...(problems.length > 0 ? problems : ['no name, company or email']));
  else reader.remarks.push(...problems.map((problem) => `the address was left out: ${problem}`));
  const isEmployed =
    names.company !== undefined &&
    person !== undefined &&
    (isOwn || names.company.toLowerCase() !== person.toLowerCase());
  if (reader.mapping.own?.what === 'people' && names.company === undefined)
    reader.problems.push('nowhere to work; a person alone is no client');
  return { company: names.company, person, name, emails, phones: names.phones, isEmployed };
}

/** A job column may hold a role instead of a title: `Decision maker`. */
function asTitleOrRole(title: string | undefined): { title?: string; role?: Role } {
  const role = title === undefined ? undefined : roles.find((one) => foldWord(one) === foldWord(title));
  return role && role !== 'user' ? { role } : { title };
}

/** Whether the status is HubSpot's stage for contacts outside every other stage. */
function isUnstaged(reader: RowReader): boolean {
  return reader.mapping.source === 'hubspot' && foldWord(reader.one('status') ?? '') === 'other';
}
