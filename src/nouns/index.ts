import { apology } from './apology.ts';
import { caseNoun, caseStep } from './case.ts';
import { charge } from './charge.ts';
import { client, contactPoint, tag, threshold } from './client.ts';
import { concern, concernAct } from './concern.ts';
import { attendee, entry } from './entry.ts';
import { feedback } from './feedback.ts';
import type { Noun } from './field.ts';
import { note } from './note.ts';
import { occasion } from './occasion.ts';
import { person, position } from './person.ts';
import { playbook, playbookRun, playbookStep } from './playbook.ts';
import { policy } from './policy.ts';
import { criterion, fitAnswer, profile, profileThreshold } from './profile.ts';
import { mute, rest } from './quiet.ts';
import { completion, reminder } from './reminder.ts';

/** Every noun whose rows can be taken back, in the order people read them. */
export const nouns: readonly Noun[] = [
  ...[client, person, position, contactPoint, tag, entry, attendee, note, reminder, completion],
  ...[apology, caseNoun, caseStep, charge, policy, concern, concernAct, feedback, occasion],
  ...[profile, profileThreshold, criterion, playbook, playbookStep, playbookRun, fitAnswer],
  ...[mute, rest, threshold],
];
