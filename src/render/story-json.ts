import type { CaseStory } from '../app/case-story.ts';
import type { StoryEvent } from '../domain/repair/case-story.ts';
import { apologyJson } from './apologies.ts';
import { caseJson } from './cases.ts';
import { chargeJson } from './charges.ts';
import { interactionJson } from './interactions.ts';
import { moneyJson } from './money-json.ts';
import { reminderRecord } from './reminders.ts';

/** A case with its story as JSON shows it. */
export function storyJson({ standing, events, open }: CaseStory): Record<string, unknown> {
  const { yearlyValue, deciders, wish, second, file } = standing;
  return {
    ...caseJson(standing),
    yearlyValue: moneyJson(yearlyValue),
    deciders: deciders.map(({ name }) => name),
    prefersWriting: wish?.because ?? null,
    secondFailure: second,
    promises: file.promises.map(reminderRecord),
    reminders: open.map(reminderRecord),
    story: events.map(eventJson),
  };
}

function eventJson(event: StoryEvent): Record<string, unknown> {
  const { on } = event;
  const entry = event.entry && interactionJson(event.entry);
  switch (event.kind) {
    case 'happened':
    case 'came-up':
      return { on, kind: event.kind };
    case 'logged':
      return { on, kind: event.kind, entry };
    case 'step': {
      const { kind, caseId: _, happenedOn: __, policyName, interactionId: ___, ...step } = event.step;
      return { on, kind, ...step, policy: policyName, entry };
    }
    case 'apology-made':
    case 'apology-delivered':
      return { on, kind: event.kind, apology: apologyJson(event.apology), entry };
    case 'promise-given':
    case 'promise-kept':
    case 'promise-broken':
    case 'promise-told':
      return { on, kind: event.kind, promise: reminderRecord(event.promise) };
    default:
      return { on, kind: event.kind, charge: chargeJson(event.charge), entry };
  }
}
