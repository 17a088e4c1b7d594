import { completeReminders } from '../../../app/plans/reminders.ts';
import { caseStandings } from '../../../app/repair/case-ladder.ts';
import { breakPromise } from '../../../app/repair/case-steps.ts';
import { isOpenCase } from '../../../domain/repair/case.ts';
import { emptyText, RapportError } from '../../../domain/text/failure.ts';
import { handle } from '../../../nouns/index.ts';
import { promiseBroken, promiseKept, promiseList } from '../../../render/plans/promises.ts';
import { skippableWords } from '../../case/questions.ts';
import { stepNotYet } from '../../case/talk.ts';
import {
  comingDay,
  defineCommand,
  needed,
  optional,
  pastDay,
  reply,
  toggle,
  value,
  words,
} from '../../command.ts';
import type { Context } from '../../io.ts';
import { clientOfList } from '../../references/clients.ts';
import { doneTooEarly, remindersClosed, resolvePromise } from '../../references/reminders.ts';

export const list = defineCommand({
  details: 'Lists open promises by the day they are due. --all shows kept and broken ones too.',
  examples: ['rapport promise list', 'rapport promise list acme --all'],
  args: { client: optional('[client]', 'only those to one client') },
  flags: { all: toggle('--all', 'also kept and broken ones') },
  isList: true,
  async run({ client: ref, all }, context) {
    const client = await clientOfList(context, ref);
    const filter = { clientId: client?.id, promise: true };
    const { reminders } = context.journal;
    const closed = all ? reminders.list({ ...filter, closed: true }) : [];
    return reply(promiseList, [...reminders.list(filter), ...closed]);
  },
});

export const kept = defineCommand({
  details: 'The same as rapport done.',
  examples: ['rapport promise kept 12', 'rapport promise kept 12 --on yesterday'],
  args: { id: needed('<id>', 'the number, as today and promise list show it') },
  flags: { on: value('--on <day>', 'the day it was kept; default: today', pastDay) },
  writes: true,
  run({ id: ref, on }, context) {
    const { journal, today } = context;
    if (on && on > today) throw doneTooEarly(on);
    const promise = resolvePromise(journal, ref);
    const outcome = completeReminders(journal, [promise.id], on ?? today);
    if (outcome.kind !== 'acted') throw remindersClosed([promise]);
    const [now = promise] = outcome.now;
    if (outcome.already.length > 0) context.status(`Promise ${now.id} was kept already, on ${now.closedOn}.`);
    else if (now.caseId !== null) sayAllKept(context, now.caseId);
    return reply(promiseKept, now);
  },
});

/** Says so when nothing is left to be kept in a case that is not fixed yet. */
function sayAllKept({ journal, status }: Context, caseId: number): void {
  const one = journal.cases.get(caseId);
  const left = journal.reminders.list({ caseId, promise: true });
  if (!one || !isOpenCase(one) || one.fixedOn !== null || left.length > 0) return;
  status(
    `All that was promised in case ${handle('case', caseId)} is kept. When it is fixed: rapport case fixed ${caseId}`,
  );
}

export const broken = defineCommand({
  summary: 'Record that a promise was not kept, and what they were told',
  details:
    'A broken promise is a second failure. --by promises it again for a new day. --told records what you told them; you can add it later with the same command.',
  examples: [
    'rapport promise broken 12 --told "The printer is down; it comes on Friday" --by friday',
    'rapport promise broken 12 --told "Called Dana and said so"',
  ],
  args: { id: needed('<id>', 'the number, as today and promise list show it') },
  flags: {
    told: value('--told <text>', 'what they were told about it', words),
    on: value('--on <day>', 'the day it became clear; default: today', pastDay),
    by: value('--by <day>', 'the new day you promise', comingDay),
  },
  writes: true,
  async run({ id: ref, told: input, on, by }, context) {
    const { journal, settings, today } = context;
    if (on && on > today) throw stepNotYet(on);
    if (input?.trim() === '') throw emptyText('What they were told', 'rapport promise broken ID --told TEXT');
    const promise = resolvePromise(journal, ref);
    const { id, clientId, brokenOn, brokenTold, status } = promise;
    if (brokenOn !== null && (brokenTold !== null || (input === undefined && !context.canAsk)))
      throw alreadyBroken(id, brokenOn, brokenTold !== null);
    if (status !== 'open' && brokenOn === null) throw remindersClosed([promise]);
    const told = await skippableWords(context, input, context.canAsk, {
      message: 'What have you told them about it?',
      hint: 'Enter if they do not know yet.',
    });
    if (brokenOn !== null && told === null) throw alreadyBroken(id, brokenOn, false);
    const result = breakPromise(journal, promise, {
      on: on ?? today,
      told: told === null ? null : { text: told, on: today },
      by: by ?? null,
    });
    const open = caseStandings(journal, settings, today, journal.cases.list({ clientId, open: true }));
    const cases = open
      .filter(({ ladder }) => ladder.next?.rung === 'in-person')
      .map(({ file }) => file.case.id)
      .sort((a, b) => a - b);
    return reply(promiseBroken, { ...result, before: brokenOn !== null, cases });
  },
});

/** A promise that was broken before; `told` says whether the client knows. */
function alreadyBroken(id: number, on: string, told: boolean): RapportError {
  return new RapportError(
    'refused',
    'already-broken',
    `Promise ${id} was broken on ${on}, and they ${told ? 'were told' : 'do not know yet'}.`,
    [
      told
        ? 'See what is promised: rapport promise list'
        : `When you have told them: rapport promise broken ${id} --told TEXT`,
    ],
  );
}
