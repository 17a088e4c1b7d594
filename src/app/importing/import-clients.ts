import { birthday, type YearlyDay } from '../../domain/care/occasion.ts';
import { type CalendarDate, calendarDate } from '../../domain/days/calendar-date.ts';
import { foldText } from '../../domain/text/names.ts';
import type { Channel } from '../../nouns/entry.ts';
import { handle } from '../../nouns/index.ts';
import type { Role } from '../../nouns/person.ts';
import type { Candidate, PresentClient } from '../../store/imports.ts';
import type { Journal } from '../../store/journal.ts';
import type { ClientRecord, RowResult } from './import-rows.ts';
import { EarlierRows, matchClient } from './match-client.ts';
import {
  type ClientDefaults,
  type ClientPlan,
  type FoldedRow,
  planKnownClient,
  planNewClient,
  withoutDaysAhead,
} from './plan-client.ts';

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

/** How to store the last contacts from a file. */
interface LastContactOptions {
  /** Their channel, to store them as log entries; without it they are days on the clients. */
  channel?: Channel;
  /** The source to name, such as `HubSpot`. */
  sourceName: string;
  today: CalendarDate;
}

/**
 * Stores the day of a last contact; returns whether it was new. Most files do not name the channel, and a guess would
 * mislead the rules, so the client just gets the day.
 */
function keepLastContact(
  journal: Journal,
  { lastContactedOn: day }: ClientRecord,
  { clientId, personId }: { clientId: number; personId: number | null },
  { channel, sourceName, today }: LastContactOptions,
): boolean {
  if (day === undefined || day > today) return false;
  if (channel === undefined) return journal.imports.tellContact(clientId, day);
  // We do not know who spoke last, so nobody owes an answer.
  const entry = {
    clientId,
    happenedOn: day,
    channel,
    direction: 'mutual',
    audience: 'one-on-one',
    kind: 'exchange',
    replyNeeded: false,
    minutes: null,
    text: `Last contact, according to ${sourceName}`,
  } as const;
  if (journal.imports.sameEntry(entry)) return false;
  journal.imports.addEntry(entry, personId === null ? [] : [personId]);
  return true;
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

/** What a row adds besides the client, and the remarks. */
interface RowAdditions {
  changed: string[];
  remarks: string[];
}

/** The owner of a row; without a person, the client. */
interface RowOwner {
  clientId: number;
  personId: number | null;
}

/**
 * Stores birthday, role and profile from rows. If several rows are about the same person or client, the first value
 * wins.
 */
function detailsKeeper(
  journal: Journal,
  today: CalendarDate,
): (record: ClientRecord, owner: RowOwner) => RowAdditions {
  const first = new Set<string>();
  const isFirst = (what: string) => !first.has(what) && first.add(what) !== undefined;
  const profiles = new Map(journal.profiles.list().map((profile) => [foldText(profile.name), profile]));

  return (record, { clientId, personId }) => {
    const result: RowAdditions = { changed: [], remarks: [] };
    const { birthday, person, lastContactedOn } = record;
    const ahead = (what: string, day: CalendarDate) =>
      result.remarks.push(`the ${what} was left out: ${day} has not come yet`);
    if (lastContactedOn && lastContactedOn > today) ahead('day of last contact', lastContactedOn);
    const born = birthday && bornOn(birthday);
    if (born && born > today) ahead('birthday', born);
    else if (
      birthday &&
      isFirst(personId === null ? `birthday of ${clientId}` : `birthday of person ${personId}`)
    ) {
      if (keepBirthday(journal, birthday, { clientId, personId })) result.changed.push('birthday');
    }
    if (person?.role && personId !== null && keepRole(journal, person.role, { clientId, personId }))
      result.changed.push('roles');
    if (record.profile === undefined) return result;
    const profileId = profiles.get(foldText(record.profile))?.id;
    if (profileId === undefined) result.remarks.push(unknownProfile(record.profile));
    else if (isFirst(`profile of ${clientId}`) && journal.clients.update(clientId, { profileId }))
      result.changed.push('profile');
    return result;
  };
}

function bornOn({ year, month, day }: YearlyDay): CalendarDate | null {
  return year === null
    ? null
    : calendarDate([year, month, day].map((part) => String(part).padStart(2, '0')).join('-'));
}

function unknownProfile(name: string): string {
  return `the profile was left out: there is none called "${name}"; add one with rapport profile add NAME, and import the file again`;
}

/** Stores the birthday of a person, else of the client; returns whether it changed. */
function keepBirthday(
  journal: Journal,
  day: YearlyDay,
  { clientId, personId }: { clientId: number; personId: number | null },
): boolean {
  const present = journal.occasions
    .list(personId === null ? { clientId } : { personId })
    .find(({ what, person }) => foldText(what) === birthday && (person?.id ?? null) === personId);
  if (!present) {
    journal.occasions.add({ clientId, personId, what: birthday, ...day });
    return true;
  }
  const isSameDay = present.month === day.month && present.day === day.day;
  if (isSameDay && (day.year === null || day.year === present.year)) return false;
  journal.occasions.update(present.id, day);
  return true;
}

/** Gives a person a role at a client; returns whether it was new. */
function keepRole(
  journal: Journal,
  role: Role,
  { clientId, personId }: { clientId: number; personId: number },
): boolean {
  const present = journal.people.list(clientId).find(({ id }) => id === personId);
  if (!present || present.roles.includes(role)) return false;
  journal.people.setPosition(personId, clientId, { title: present.title, roles: [...present.roles, role] });
  return true;
}
