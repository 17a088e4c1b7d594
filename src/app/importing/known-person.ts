import { foldText } from '../../domain/name-match.ts';
import { birthday, type YearlyDay } from '../../domain/occasion.ts';
import type { Role } from '../../domain/person.ts';
import type { Journal } from '../journal.ts';

/** Keeps a birthday of a person, else of the client; returns whether it was not known so. */
export function keepBirthday(
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
export function keepRole(
  journal: Journal,
  role: Role,
  { clientId, personId }: { clientId: number; personId: number },
): boolean {
  const present = journal.people.list(clientId).find(({ id }) => id === personId);
  if (!present || present.roles.includes(role)) return false;
  journal.people.setPosition(personId, clientId, { title: present.title, roles: [...present.roles, role] });
  return true;
}
