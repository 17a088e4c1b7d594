import { isDeepStrictEqual } from 'node:util';
import type { ContactPoint } from '../../domain/clients/client.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { foldPhone, foldText } from '../../domain/text/names.ts';
import { type ClientStatus, client, type NewClient } from '../../nouns/client.ts';
import { type Changes, importFields } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import type { Candidate, PresentClient } from '../../store/imports.ts';
import type { Journal } from '../../store/journal.ts';
import { detailsKeeper, keepLastContact, type LastContactOptions } from './import-details.ts';
import type { ClientRecord, RowResult } from './import-rows.ts';
import { EarlierRows, matchClient } from './match-client.ts';

/** A remark if an address led to a client of another name; null if the journal knows the row's name there. */
function otherName(
  { record, nameKey, emailKeys }: FoldedRow,
  { id, name, ...present }: PresentClient,
): string | null {
  const people = present.people.map((person) => person.nameKey);
  return [present.nameKey, ...emailKeys, ...people].includes(nameKey)
    ? null
    : `"${record.name}" was taken for ${name} (${handle('client', id)}), by the address`;
}

export interface ClientOptions extends ClientDefaults, LastContactOptions {}

/** Imports the rows of a client file one by one; a string refuses the row. */
export function clientImporter(
  journal: Journal,
  options: ClientOptions,
): (record: ClientRecord) => RowResult | string {
  const importer = new ClientImporter(journal, options);
  return (record) => {
    const remarks: string[] = [];
    const result = importer.takeIn(withoutDaysAhead(record, options.today, remarks));
    return typeof result === 'string' || remarks.length === 0
      ? result
      : { ...result, remarks: [...(result.remarks ?? []), ...remarks] };
  };
}

class ClientImporter {
  readonly #journal: Journal;
  readonly #options: ClientOptions;
  readonly #earlier = new EarlierRows();
  readonly #keepKnown: ReturnType<typeof detailsKeeper>;

  constructor(journal: Journal, options: ClientOptions) {
    this.#journal = journal;
    this.#options = options;
    this.#keepKnown = detailsKeeper(journal, options.today);
  }

  takeIn(record: ClientRecord): RowResult | string {
    const { imports } = this.#journal;
    const nameKey = foldText(record.name ?? '');
    const emailKeys = record.emails.map(({ value }) => foldText(value));
    const row: FoldedRow = { record, nameKey, emailKeys };
    const match = matchClient(record, { name: nameKey, emails: emailKeys }, imports, this.#earlier);
    if (match.kind === 'refused') return match.reason;
    const found = match.kind === 'found' ? match.client : null;
    const owner = this.#earlier.ownerOfId(record, nameKey, found);
    if (owner !== null)
      return `another row has the id ${record.externalId}, and is about ${imports.client(owner).name} (${handle('client', owner)})`;
    if (match.kind === 'found') {
      this.#earlier.found(record, nameKey, match.client);
      return this.#extend(row, match.client, match.byId);
    }
    const taken = this.#earlier.barelyNamed(record, nameKey);
    return taken
      ? `another row calls ${taken.name} (${handle('client', taken.id)}) so, which has another id`
      : this.#add(row);
  }

  #add(row: FoldedRow): RowResult {
    const { imports } = this.#journal;
    const { client, person, points, tags } = planNewClient(row, this.#options, this.#options.today);
    const clientId = imports.addClient(client);
    const personId = person && imports.addPerson(clientId, person);
    this.#addPointsAndTags(clientId, personId, { points, tags });
    const externalId = client.externalId ?? null;
    this.#earlier.remember(row.record, { id: clientId, externalId }, personId, true);
    keepLastContact(this.#journal, row.record, { clientId, personId }, this.#options);
    const { remarks } = this.#keepKnown(row.record, { clientId, personId });
    const added = { clients: 1, people: person ? 1 : 0 };
    return { kind: 'new', clientId, client: client.name, added, remarks };
  }

  #extend(row: FoldedRow, found: Candidate, byId: boolean): RowResult | string {
    const present = this.#journal.imports.client(found.id);
    const plan = planKnownClient(row, present, { byId, defaults: this.#options, earlier: this.#earlier });
    if (typeof plan === 'string') return plan;
    const isKnownSo = byId || this.#earlier.alias(row.nameKey) !== undefined;
    const remark = isKnownSo ? null : otherName(row, present);
    const personId = this.#apply(plan, found.id);
    this.#earlier.rememberNames(row, found, present.people, personId);
    const isMade = this.#earlier.hasMade(found.id);
    this.#earlier.remember(row.record, found, personId);
    const owner = { clientId: found.id, personId };
    if (keepLastContact(this.#journal, row.record, owner, this.#options)) plan.changed.push('lastContact');
    const beside = this.#keepKnown(row.record, owner);
    plan.changed.push(...beside.changed);
    const about = {
      clientId: found.id,
      client: plan.fields.name ?? present.name,
      remarks: [...(remark ? [remark] : []), ...beside.remarks],
      ...(plan.changed.includes('people') ? { added: { clients: 0, people: 1 } } : {}),
    };
    if (plan.changed.length === 0) return { kind: 'unchanged', ...about };
    // A client from this file stays new, whatever later rows add.
    if (isMade) return { kind: 'new', ...about };
    return { kind: 'updated', changed: plan.changed, ...about };
  }

  /** Stores a plan and returns the person's number. */
  #apply({ fields, person, points, tags }: ClientPlan, clientId: number): number | null {
    const { clients, imports, people } = this.#journal;
    if (Object.keys(fields).length > 0) clients.update(clientId, fields);
    let personId: number | null = null;
    if (person && 'id' in person) {
      personId = person.id;
      if (person.title !== undefined) imports.setTitle(clientId, personId, person.title);
      if (person.about !== undefined) people.update(personId, { about: person.about });
    } else if (person) {
      personId = imports.addPerson(clientId, person);
    }
    this.#addPointsAndTags(clientId, personId, { points, tags });
    return personId;
  }

  #addPointsAndTags(
    clientId: number,
    personId: number | null,
    { points, tags }: Pick<ClientPlan, 'points' | 'tags'>,
  ): void {
    const { imports } = this.#journal;
    const owner = personId === null ? { clientId } : { personId };
    for (const { point, key } of points) imports.addPoint(owner, point, key);
    for (const tag of tags) imports.addTag(clientId, tag);
  }
}

/** A client row with folded values for comparison. */
export interface FoldedRow {
  record: ClientRecord;
  nameKey: string;
  emailKeys: readonly string[];
}

/** The person in a row: a known one, the name of a new one, or null for the client itself. A string refuses the row. */
function resolvePersonOf(
  { record, emailKeys }: FoldedRow,
  { id: clientId, people, points, nameKey, name }: PresentClient,
  earlier: EarlierRows,
): PresentClient['people'][number] | { name: string } | null | string {
  const addressed = new Set(
    points
      .filter(({ kind, key }) => kind === 'email' && emailKeys.includes(key))
      .map(({ personId }) => personId),
  );
  const withEmail = people.filter(({ id }) => addressed.has(id));
  if (!record.person) return withEmail.length === 1 ? (withEmail[0] ?? null) : null;
  const key = foldText(record.person.name);
  const alias = earlier.personAlias(clientId, key);
  const byName = people.filter(({ id, nameKey: other }) =>
    alias === undefined ? other === key : id === alias,
  );
  // Two people in one file may share an office address.
  const byEmail = withEmail.filter((person) => person.nameKey === key || !earlier.hasMetPerson(person.id));
  const both = byEmail.filter((person) => byName.includes(person));
  const found = both.length > 0 ? both : byName.length > 0 ? byName : byEmail;
  if (found.length > 1) return `several people at ${name} could be "${record.person.name}"`;
  return found[0] ?? (key === nameKey ? null : record.person);
}

interface NewPerson {
  name: string;
  title: string | null;
  about: string | null;
}

/** An address or number to add, with its folded form. */
interface NewPoint {
  point: ContactPoint;
  key: string;
}

/** Defaults for every row of a file. */
export interface ClientDefaults {
  /** The status of new clients without one. */
  status?: ClientStatus;
  /** Tags for every client in the file. */
  tags: readonly string[];
}

/** What a row adds to an existing client; all parts are empty if it adds nothing. */
export interface ClientPlan {
  fields: Changes<typeof client>;
  /** The row's person; null if it is about the client itself. */
  person: { id: number; title?: string; about?: string } | NewPerson | null;
  /** Belong to that person, else to the client. */
  points: NewPoint[];
  tags: string[];
  /** Changed fields, by their names in reports. */
  changed: string[];
}

/** Fields that columns can set; notes are apart because they may be about a person. */
const settable = importFields(client).filter(([key]) => key !== 'about');

/** Report names that differ from the field's key. */
const reportNames = new Map<string, string>(settable.map(([key, name]) => [key, name]));

/** Drops future days from fields that allow only past ones, and remarks on each. */
export function withoutDaysAhead(record: ClientRecord, today: CalendarDate, remarks: string[]): ClientRecord {
  const ahead = settable.filter(
    ([key, , { options }]) => options.notAhead && String(record.values[key] ?? '') > today,
  );
  if (ahead.length === 0) return record;
  const values = { ...record.values };
  for (const [key, name, { options }] of ahead) {
    remarks.push(`the ${options.called ?? name} was left out: ${values[key]} has not come yet`);
    delete values[key];
  }
  return { ...record, values };
}

/** A row as a new client and person. */
export function planNewClient(
  { record, emailKeys }: FoldedRow,
  defaults: ClientDefaults,
  today: CalendarDate,
): { client: NewClient; person: NewPerson | null; points: NewPoint[]; tags: string[] } {
  const { about = null, ...values } = record.values;
  return {
    client: {
      ...values,
      name: record.name ?? '',
      externalId: record.externalId ?? null,
      status: values.status ?? defaults.status ?? 'active',
      sinceOn: values.sinceOn ?? today,
      about: record.person ? null : about,
    },
    person: record.person ? newPerson(record.person, about) : null,
    points: pointsIn(record, emailKeys),
    tags: tagsIn(record, defaults),
  };
}

interface KnownClient {
  /** Whether the id found the client, so that the file's name is new. */
  byId: boolean;
  defaults: ClientDefaults;
  earlier: EarlierRows;
}

/**
 * What a row adds to an existing client. The file's values win, its empty cells change nothing; notes, addresses,
 * people and tags only grow. A string refuses the row.
 */
export function planKnownClient(
  row: FoldedRow,
  present: PresentClient,
  { byId, defaults, earlier }: KnownClient,
): ClientPlan | string {
  const { record } = row;
  const isRenamed = !earlier.hasMet(present.id) && givesNewName(row, present, byId);
  const person = resolvePersonOf(row, isRenamed ? { ...present, nameKey: row.nameKey } : present, earlier);
  if (typeof person === 'string') return person;
  const fields = changedFields(record, present, isRenamed, earlier);
  const changed = Object.keys(fields).map((key) => reportNames.get(key) ?? key);
  if (fields.status === 'active') fields.quietUntilOn = null;
  const knownPerson = person && 'id' in person ? person : null;
  const about = grown(
    (person ? knownPerson?.about : present.about) ?? null,
    record.values.about ?? undefined,
  );
  if (about !== undefined) changed.push('notes');
  if (!person && about !== undefined) fields.about = about;
  if (person && !knownPerson) changed.push('people');
  const title = record.person?.title;
  const isRetitled = title !== undefined && title !== knownPerson?.title;
  const newTitle = knownPerson && isRetitled && !earlier.hasTitle(knownPerson.id) ? { title } : {};
  if ('title' in newTitle) changed.push('title');

  const points = pointsIn(record, row.emailKeys).filter(
    ({ point, key }) => !present.points.some((one) => one.kind === point.kind && one.key === key),
  );
  for (const kind of ['email', 'phone']) {
    if (points.some(({ point }) => point.kind === kind)) changed.push(`${kind}s`);
  }
  const tags = tagsIn(record, defaults).filter((tag) => !present.tags.includes(tag));
  if (tags.length > 0) changed.push('tags');
  return {
    fields,
    person: knownPerson
      ? { id: knownPerson.id, ...newTitle, ...(about === undefined ? {} : { about }) }
      : person && newPerson(record.person ?? person, record.values.about ?? null),
    points,
    tags,
    changed,
  };
}

/**
 * Whether the row renames the client: a list with ids is the authority on names, except for a name that is an address.
 */
function givesNewName(row: FoldedRow, present: PresentClient, byId: boolean): boolean {
  const hasItsId = byId || (row.record.externalId !== undefined && present.externalId === null);
  const isNamed = row.nameKey !== present.nameKey && !row.emailKeys.includes(row.nameKey);
  return hasItsId && isNamed;
}

/** The client's fields with a different value in the row, without notes. */
function changedFields(
  { name, externalId, values }: ClientRecord,
  present: PresentClient,
  isRenamed: boolean,
  earlier: EarlierRows,
): Changes<typeof client> {
  const fields: Changes<typeof client> = {};
  if (isRenamed && name !== undefined && name !== present.name) fields.name = name;
  if (present.externalId === null && externalId !== undefined) fields.externalId = externalId;
  for (const [key, , { options }] of settable) {
    const [value, before] = [values[key], present[key]];
    if (value === undefined || isDeepStrictEqual(value, before) || earlier.hasSettled(present.id, key))
      continue;
    if (options.merges === 'earliest' && before !== null && String(value) > String(before)) continue;
    Object.assign(fields, { [key]: value });
  }
  return fields;
}

function newPerson({ name, title }: { name: string; title?: string }, about: string | null): NewPerson {
  return { name, title: title ?? null, about };
}

/** The notes with more text appended; undefined if they already contain it. */
function grown(before: string | null, more: string | undefined): string | undefined {
  if (more === undefined || before?.includes(more)) return undefined;
  return before ? `${before}\n\n${more}` : more;
}

function pointsIn({ emails, phones }: ClientRecord, emailKeys: readonly string[]): NewPoint[] {
  return [
    ...emails.map(({ value, label }, i) => ({
      point: { kind: 'email', value, label: label ?? null } as const,
      key: emailKeys[i] ?? foldText(value),
    })),
    ...phones.map(({ value, label }) => ({
      point: { kind: 'phone', value, label: label ?? null } as const,
      key: foldPhone(value),
    })),
  ];
}

function tagsIn({ tags }: ClientRecord, defaults: ClientDefaults): string[] {
  if (tags.length + defaults.tags.length === 0) return [];
  const all = [...tags, ...defaults.tags].map((tag) => tag.trim().toLowerCase());
  return [...new Set(all)].filter((tag) => tag !== '');
}
