import { completeReminders } from '../../../app/plans/reminders.ts';
import { isOpenCase } from '../../../domain/repair/case.ts';
import { promiseKept } from '../../../render/plans/promises.ts';
import { defineCommand, needed, pastDay, reply, value } from '../../command.ts';
import type { Context } from '../../io.ts';
import { doneTooEarly, remindersClosed, resolvePromise } from '../../references/reminders.ts';

export default defineCommand({
  details: 'The same as rapport done.',
  examples: ['rapport promise kept 12', 'rapport promise kept 12 --on yesterday'],
  args: { id: needed('<id>', 'the number, as today and promise list show it') },
  flags: { on: value('--on <day>', 'the day it was kept, when not today', pastDay) },
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

/** Says so when nothing is left to be kept in a case that is not put right yet. */
function sayAllKept({ journal, status }: Context, caseId: number): void {
  const one = journal.cases.get(caseId);
  const left = journal.reminders.list({ caseId, promise: true });
  if (!one || !isOpenCase(one) || one.fixedOn !== null || left.length > 0) return;
  status(
    `All that was promised in case ${caseId} is kept. When it is put right: rapport case fixed ${caseId}`,
  );
}
