import type { ClientCard } from '../app/client-card.ts';
import { budgetUseJson } from './budget-use.ts';
import { callNames } from './call-names.ts';
import { cardHead } from './card-head.ts';
import { cardAhead, cardOwed } from './card-owed.ts';
import { cardPerson } from './card-person.ts';
import { cardRepairs } from './card-repairs.ts';
import { cardLines } from './card-section.ts';
import { cardLog, cardTalk } from './card-talk.ts';
import { caseJson } from './cases.ts';
import { chargeJson } from './charges.ts';
import { addressesJson, clientJson } from './clients.ts';
import { concernJson } from './concerns.ts';
import { feedbackJson } from './feedback.ts';
import { findingJson } from './findings.ts';
import { interactionJson } from './interactions.ts';
import { noteJson } from './notes.ts';
import { occasionJson } from './occasions.ts';
import { openerJson } from './openers.ts';
import { progressList } from './playbook-runs.ts';
import { reminderRecord } from './reminders.ts';
import { sentenceView } from './sentence.ts';
import { touchBalanceJson } from './touches.ts';
import type { View } from './view.ts';

/** Lines of a card that is read at one glance: a screen of 40, the last of which has the next prompt. */
const screen = 39;

/** The card to read before you pick up the phone: on one screen, or whole; with the log where that is asked for. */
export function clientCard({ isWhole, hasLog }: { isWhole: boolean; hasLog: boolean }): View<ClientCard> {
  return sentenceView<ClientCard>((card, page) => {
    const names = callNames(card.people, { isShort: !isWhole && Number.isFinite(page.width) });
    const head = [...cardHead(card, page, isWhole), ''];
    const sections = [
      ...cardPerson(card, { names, isWhole }, page),
      cardOwed(card, page),
      ...cardRepairs(card, names, page),
      ...cardTalk(card, page, isWhole),
      cardAhead(card, page, isWhole),
    ];
    const room = isWhole ? Number.POSITIVE_INFINITY : screen - head.length;
    const log = hasLog ? ['', ...cardLines([cardLog(card, page)], page, Number.POSITIVE_INFINITY)] : [];
    return [...head, ...cardLines(sections, page, room), ...log].join('\n').trimEnd();
  }, cardJson);
}

function cardJson(card: ClientCard): Record<string, unknown> {
  const { client, people, flags, reminders, planned, entries, total, lastOf, notes, occasions } = card;
  const { touches, cases, charges, budget, concerns, feedback, playbooks, openers } = card;
  return {
    ...clientJson(client),
    people: people.map(({ contactPoints, writingBecause, clientName: _, clientId: __, ...person }) => ({
      ...person,
      prefersWriting: writingBecause,
      ...addressesJson(contactPoints),
    })),
    flags: flags.map((flag) => findingJson(flag)),
    reminders: reminders.map(reminderRecord),
    planned: planned.map(interactionJson),
    interactions: entries.map(interactionJson),
    interactionCount: total,
    lastOf: Object.fromEntries(
      lastOf.map(({ channel, happenedOn, id }) => [channel, { on: happenedOn, id }]),
    ),
    toldContactOn: card.toldOn,
    notes: notes.map(noteJson),
    occasions: occasions.map(occasionJson),
    touches: touchBalanceJson(touches),
    cases: cases.map(caseJson),
    charges: charges.map(chargeJson),
    budgetUse: budget && budgetUseJson(budget.use),
    concerns: concerns.map(concernJson),
    feedback: feedback.map(feedbackJson),
    playbooks: progressList.json(playbooks),
    openers: openers.map(openerJson),
  };
}
