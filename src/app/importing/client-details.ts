import { birthday, type YearlyDay } from '../../domain/care/occasion.ts';
import { type CalendarDate, calendarDate } from '../../domain/days/calendar-date.ts';
import { foldText } from '../../domain/text/names.ts';
import type { Channel } from '../../nouns/entry.ts';
import type { Role } from '../../nouns/person.ts';
import type { Journal } from '../../store/journal.ts';
import type { ClientRecord } from './import-rows.ts';
import { settled } from './plan-client.ts';

/** How to store the last contacts from a file. */
export interface LastContactOptions {
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
export function keepLastContact(
  journal: Journal,
  { lastContactedOn: day }: ClientRecord,
  { clientId, personId }: RowOwner,
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
 * Stores birthday, role and profile from rows. If several rows give a birthday or a profile to the same person or client,
 * the first wins.
 */
export class ClientDetails {
  readonly #journal: Journal;
  readonly #today: CalendarDate;
  readonly #first = new Map<string, string>();
  readonly #profiles: ReadonlyMap<string, { id: number; name: string }>;

  constructor(journal: Journal, today: CalendarDate) {
    this.#journal = journal;
    this.#today = today;
    this.#profiles = new Map(journal.profiles.list().map((profile) => [foldText(profile.name), profile]));
  }

  keep(record: ClientRecord, owner: RowOwner): RowAdditions {
    const result: RowAdditions = { changed: [], remarks: [] };
    const { birthday, person, lastContactedOn, profile } = record;
    const ahead = (what: string, day: CalendarDate) =>
      result.remarks.push(`the ${what} was left out: ${day} is in the future`);
    if (lastContactedOn && lastContactedOn > this.#today) ahead('day of last contact', lastContactedOn);
    const born = birthday && bornOn(birthday);
    if (born && born > this.#today) ahead('birthday', born);
    else if (birthday && this.#isFirst(birthdayOf(owner), 'birthday', writtenDay(birthday), result.remarks)) {
      if (keepBirthday(this.#journal, birthday, owner)) result.changed.push('birthday');
    }
    const { clientId, personId } = owner;
    if (person?.role && personId !== null && keepRole(this.#journal, person.role, { clientId, personId }))
      result.changed.push('roles');
    if (profile === undefined) return result;
    const profileId = this.#profiles.get(foldText(profile))?.id;
    if (profileId === undefined) result.remarks.push(unknownProfile(profile));
    else if (
      this.#isFirst(profileOf(owner), 'profile', profile, result.remarks) &&
      this.#journal.clients.update(clientId, { profileId })
    )
      result.changed.push('profile');
    return result;
  }

  /** Remembers what a row that is refused says and the owner has. */
  rememberSame({ birthday, profile }: ClientRecord, owner: RowOwner): void {
    const known = birthday && birthdayIn(this.#journal, owner);
    if (known && known.month === birthday.month && known.day === birthday.day)
      this.#first.set(birthdayOf(owner), writtenDay(birthday));
    const profileId = profile === undefined ? undefined : this.#profiles.get(foldText(profile))?.id;
    if (profile !== undefined && profileId === this.#journal.clients.get(owner.clientId)?.profileId)
      this.#first.set(profileOf(owner), profile);
  }

  /** Whether a row is the first to say it; another one that says another thing is remarked on. */
  #isFirst(of: string, what: string, value: string, remarks: string[]): boolean {
    const before = this.#first.get(of);
    if (before === undefined) this.#first.set(of, value);
    else if (before !== value) remarks.push(settled(what, value));
    return before === undefined;
  }
}

const birthdayOf = ({ clientId, personId }: RowOwner) =>
  personId === null ? `birthday of ${clientId}` : `birthday of person ${personId}`;

const profileOf = ({ clientId }: RowOwner) => `profile of ${clientId}`;

/** A birthday with a dash for a year that is not known. */
function writtenDay(day: YearlyDay): string {
  return bornOn({ ...day, year: day.year ?? 1604 })?.replace('1604', '-') ?? '';
}

function bornOn({ year, month, day }: YearlyDay): CalendarDate | null {
  return year === null
    ? null
    : calendarDate([year, month, day].map((part) => String(part).padStart(2, '0')).join('-'));
}

function unknownProfile(name: string): string {
  return `the profile was left out: there is none called "${name}"; add one with rapport profile add NAME, and import the file again`;
}

/** The birthday of a person, else of the client. */
function birthdayIn(journal: Journal, { clientId, personId }: RowOwner) {
  return journal.occasions
    .list(personId === null ? { clientId } : { personId })
    .find(({ what, person }) => foldText(what) === birthday && (person?.id ?? null) === personId);
}

/** Stores the birthday of a person, else of the client; returns whether it changed. */
function keepBirthday(journal: Journal, day: YearlyDay, { clientId, personId }: RowOwner): boolean {
  const present = birthdayIn(journal, { clientId, personId });
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
  const present = journal.people.places(personId).find((place) => place.clientId === clientId);
  if (!present || present.roles.includes(role)) return false;
  journal.people.setPosition(personId, clientId, { title: present.title, roles: [...present.roles, role] });
  return true;
}
