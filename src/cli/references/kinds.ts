import { apology } from '../../nouns/apology.ts';
import { caseNoun } from '../../nouns/case.ts';
import { charge } from '../../nouns/charge.ts';
import { concern } from '../../nouns/concern.ts';
import { entry } from '../../nouns/entry.ts';
import { feedback } from '../../nouns/feedback.ts';
import { note } from '../../nouns/note.ts';
import { occasion } from '../../nouns/occasion.ts';
import { operation } from '../../nouns/operation.ts';
import { person } from '../../nouns/person.ts';
import { playbook, playbookRun } from '../../nouns/playbook.ts';
import { policy } from '../../nouns/policy.ts';
import { criterion, profile } from '../../nouns/profile.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { Journal } from '../../store/journal.ts';
import type { Kind } from './reference.ts';

function kind<T extends { id: number }>(
  noun: Kind<T>['noun'],
  list: string,
  get: (journal: Journal, id: number) => T | null,
  named?: Kind<T>['named'],
  label?: Kind<T>['label'],
): Kind<T> {
  return { noun, list, get, ...(named && { named }), ...(label && { label }) };
}

/** What is found by its number, or by a name of its own. Clients and people are found in more ways than these. */
export const kinds = {
  person: kind(
    person,
    'rapport person list',
    ({ people }, id) => people.list().find((one) => one.id === id) ?? null,
  ),
  operation: kind(operation, 'rapport history', ({ operations }, id) => operations.get(id)),
  entry: kind(entry, 'rapport entry list', ({ entries }, id) => entries.get(id)),
  note: kind(note, 'rapport notes list', ({ notes }, id) => notes.get(id)),
  reminder: kind(reminder, 'rapport reminders', ({ reminders }, id) => reminders.get(id)),
  occasion: kind(occasion, 'rapport occasion list', ({ occasions }, id) => occasions.get(id)),
  case: kind(caseNoun, 'rapport case list', ({ cases }, id) => cases.get(id)),
  apology: kind(apology, 'rapport apology list', ({ apologies }, id) => apologies.get(id)),
  charge: kind(charge, 'rapport charge list --all', ({ charges }, id) => charges.get(id)),
  concern: kind(concern, 'rapport concern list --all', ({ concerns }, id) => concerns.get(id)),
  feedback: kind(feedback, 'rapport feedback list', (journal, id) => journal.feedback.get(id)),
  run: kind(playbookRun, 'rapport playbook progress', ({ playbooks }, id) => playbooks.run(id)),
  playbook: kind(
    playbook,
    'rapport playbook list',
    ({ playbooks }, id) => playbooks.get(id),
    ({ playbooks }) => [playbooks.list()],
  ),
  profile: kind(
    profile,
    'rapport profile list',
    ({ profiles }, id) => profiles.get(id),
    ({ profiles }) => [profiles.list()],
  ),
  criterion: kind(
    criterion,
    'rapport criterion list',
    ({ criteria }, id) => criteria.get(id),
    ({ criteria }) => [criteria.list()],
    ({ name, profileName }) => `${name} (${profileName})`,
  ),
  // Those that hold come before those that were given up.
  policy: kind(
    policy,
    'rapport policy list',
    ({ policies }, id) => policies.get(id),
    ({ policies }) => [policies.list(), policies.list({ removed: true })],
  ),
};
