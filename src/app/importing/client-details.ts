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
export function detailsKeeper(
  journal: Journal,
  today: CalendarDate,
): (record: ClientRecord, owner: RowOwner) => RowAdditions {
  const first = new Map<string, string>();
  /** Whether a row is the first to say it; another one that says another thing is remarked on. */
  const isFirst = (of: string, what: string, value: string, remarks: string[]) => {
    const before = first.get(of);
    if (before === undefined) first.set(of, value);
    else if (before !== value) remarks.push(settled(what, value));
    return before === undefined;
  };
  const profiles = new Map(journal.profiles.list().map((profile) => [foldText(profile.name), profile]));

  return (record, { clientId, personId }) => {
    const result: RowAdditions = { changed: [], remarks: [] };
    const { birthday, person, lastContactedOn } = record;
    const ahead = (what: string, day: CalendarDate) =>
      result.remarks.push(`the ${what} was left out: ${day} is in the future`);
    if (lastContactedOn && lastContactedOn > today) ahead('day of last contact', lastContactedOn);
    const born = birthday && bornOn(birthday);
    if (born && born > today) ahead('birthday', born);
    else if (
      birthday &&
      isFirst(
        personId === null ? `birthday of ${clientId}` : `birthday of person ${personId}`,
        'birthday',
        bornOn({ ...birthday, year: birthday.year ?? 1604 })?.replace('1604', '-') ?? '',
        result.remarks,
      )
    ) {
      if (keepBirthday(journal, birthday, { clientId, personId })) result.changed.push('birthday');
    }
    if (person?.role && personId !== null && keepRole(journal, person.role, { clientId, personId }))
      result.changed.push('roles');
    if (record.profile === undefined) return result;
    const profileId = profiles.get(foldText(record.profile))?.id;
    if (profileId === undefined) result.remarks.push(unknownProfile(record.profile));
    else if (
      isFirst(`profile of ${clientId}`, 'profile', record.profile, result.remarks) &&
      journal.clients.update(clientId, { profileId })
    )
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
function keepBirthday(journal: Journal, day: YearlyDay, { clientId, personId }: RowOwner): boolean {
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
  const present = journal.people.places(personId).find((place) => place.clientId === clientId);
  if (!present || present.roles.includes(role)) return false;
  journal.people.setPosition(personId, clientId, { title: present.title, roles: [...present.roles, role] });
  return true;
}
