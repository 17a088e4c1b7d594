import { apology } from './apology.ts';
import { caseNoun, caseStep } from './case.ts';
import { charge } from './charge.ts';
import { client, contactPoint, otherId, tag, threshold } from './client.ts';
import { concern, concernAct } from './concern.ts';
import { attendee, entry, entryId } from './entry.ts';
import { feedback } from './feedback.ts';
import { handleOf, type Noun } from './field.ts';
import { note } from './note.ts';
import { occasion } from './occasion.ts';
import { operation } from './operation.ts';
import { person, position } from './person.ts';
import { playbook, playbookRun, playbookStep } from './playbook.ts';
import { policy } from './policy.ts';
import { criterion, fitAnswer, profile, profileThreshold } from './profile.ts';
import { mute, rest, ruleMute } from './quiet.ts';
import { completion, reminder } from './reminder.ts';

/** Every noun with rows that undo can restore, in reading order. */
export const nouns: readonly Noun[] = [
  ...[
    client,
    person,
    position,
    contactPoint,
    tag,
    otherId,
    entry,
    attendee,
    entryId,
    note,
    reminder,
    completion,
  ],
  ...[apology, caseNoun, caseStep, charge, policy, concern, concernAct, feedback, occasion],
  ...[profile, profileThreshold, criterion, playbook, playbookStep, playbookRun, fitAnswer],
  ...[mute, ruleMute, rest, threshold],
];

/** What else a file can hold than clients, entries and reminders, by the kind of file. */
export const thingNouns = { notes: note, charges: charge, feedback, concerns: concern } as const;

export const numberedNouns = {
  ...{ client, person, entry, note, reminder, occasion, case: caseNoun, apology, charge, policy },
  ...{ profile, criterion, playbook, run: playbookRun, concern, feedback, operation },
};

/** A thing's handle, valid anywhere: `handle('entry', 12)` is `e12`. */
export function handle(name: keyof typeof numberedNouns, id: number): string {
  return handleOf(numberedNouns[name], id);
}

/** The noun with that letter, if any. */
export function nounOf(letter: string): Noun | undefined {
  return Object.values<Noun>(numberedNouns).find((noun) => noun.letter === letter);
}

const reference = /^([a-z]?)(?:#?)(\d{1,15})$/i;

/** The number of a thing from input: `12`, `#12` or its handle, `e12`; null for other text. */
export function parseReference(text: string): { letter: string | null; id: number } | null {
  const [, letter = '', digits] = reference.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  if (letter === '') return { letter: null, id: Number(digits) };
  const { letter: known = null } = nounOf(letter.toLowerCase()) ?? {};
  return known === null ? null : { letter: known, id: Number(digits) };
}
