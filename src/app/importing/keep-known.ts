import { birthday, type YearlyDay } from '../../domain/care/occasion.ts';
import { type CalendarDate, calendarDate } from '../../domain/days/calendar-date.ts';
import type { ClientRecord } from '../../domain/import-records.ts';
import { foldText } from '../../domain/text/names.ts';
import type { Role } from '../../nouns/person.ts';
import type { Journal } from '../../store/journal.ts';

/** What a row came to beside the client itself: what of it is new, and what is to be said. */
interface Kept {
  changed: string[];
  remarks: string[];
}

/** Whose row it is; without a person, the client's own. */
interface Whose {
  clientId: number;
  personId: number | null;
}

/**
 * Keeps what rows say of who somebody is and what kind of client it is: birthday, role, profile. Of several
 * rows of a file about the same, the first that says it counts.
 */
export function knownKeeper(
  journal: Journal,
  today: CalendarDate,
): (record: ClientRecord, whose: Whose) => Kept {
  const said = new Set<string>();
  const isFirst = (what: string) => !said.has(what) && said.add(what) !== undefined;
  const profiles = new Map(journal.profiles.list().map((profile) => [foldText(profile.name), profile]));

  return (record, { clientId, personId }) => {
    const kept: Kept = { changed: [], remarks: [] };
    const { birthday, person, lastContactedOn } = record;
    const ahead = (what: string, day: CalendarDate) =>
      kept.remarks.push(`the ${what} was left out: ${day} has not come yet`);
    if (lastContactedOn && lastContactedOn > today) ahead('day of last contact', lastContactedOn);
    const born = birthday && bornOn(birthday);
    if (born && born > today) ahead('birthday', born);
    else if (
      birthday &&
      isFirst(personId === null ? `birthday of ${clientId}` : `birthday of person ${personId}`)
    ) {
      if (keepBirthday(journal, birthday, { clientId, personId })) kept.changed.push('birthday');
    }
    if (person?.role && personId !== null && keepRole(journal, person.role, { clientId, personId }))
      kept.changed.push('roles');
    if (record.profile === undefined) return kept;
    const profileId = profiles.get(foldText(record.profile))?.id;
    if (profileId === undefined) kept.remarks.push(unknownProfile(record.profile));
    else if (isFirst(`profile of ${clientId}`) && journal.clients.update(clientId, { profileId }))
      kept.changed.push('profile');
    return kept;
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

/** Keeps a birthday of a person, else of the client; returns whether it was not known so. */
function keepBirthday(
  journal: Journal,
  said: YearlyDay,
  { clientId, personId }: { clientId: number; personId: number | null },
): boolean {
  const present = journal.occasions
    .list(personId === null ? { clientId } : { personId })
    .find(({ what, person }) => foldText(what) === birthday && (person?.id ?? null) === personId);
  if (!present) {
    journal.occasions.add({ clientId, personId, what: birthday, ...said });
    return true;
  }
  const isSameDay = present.month === said.month && present.day === said.day;
  if (isSameDay && (said.year === null || said.year === present.year)) return false;
  journal.occasions.update(present.id, said);
  return true;
}

/** Gives a person a role at a client; returns whether it was a new one. */
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
