import { findClient } from '../app/find-client.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ClientDetails } from '../domain/client.ts';
import { formatMoney } from '../domain/money.ts';
import { type Case, type CaseFile, lastStep } from '../domain/repair/case.ts';
import { tidyWords } from '../domain/repair/plain-sentence.ts';
import { promiseSaidAgain } from '../domain/repair/promise-said-again.ts';
import { clientArchived } from '../errors/naming.ts';
import { missingArgument } from '../errors/usage.ts';
import { caseQuestion, openCasesLine } from '../render/apology-opening.ts';
import { oneLine } from '../render/text.ts';
import type { Answers } from './apology-checklist.ts';
import { caseMeant } from './case-flag.ts';
import { storedCase } from './case-id.ts';
import type { Context } from './context.ts';
import { whichClient } from './which-client.ts';

/** The client an apology is for, and the case it is made in; the case alone names its client. */
export interface ApologyFor {
  client: ClientDetails;
  case: Case | null;
}

/** Whom the apology is for: by the client's name, the number of a case, or both, which then have to agree. */
export async function whichApology(
  context: Context,
  { ref, typed, noCase, asks }: { ref?: string; typed?: string; noCase: boolean; asks: boolean },
): Promise<ApologyFor> {
  if (typed !== undefined) return byCase(context, typed, ref);
  if (ref === undefined)
    throw missingArgument('client', 'apologize', 'rapport apologize acme, or rapport apologize --case 3');
  const client = await whichClient(context, ref);
  return { client, case: noCase ? null : await openCase(context, client, asks) };
}

/**
 * What is known from a case, in the words of the checklist: what you understood and they confirmed, else their
 * account, else what was first told; what it cost them, what was promised, what changes. Where
 * the costs are `given`, the note about those of the case says nothing of them, and no promise of another repair.
 */
export function answersFromCase(file: CaseFile, given: Answers, today: CalendarDate): Answers {
  const { what, costs, change } = file.case;
  const restated = lastStep(file, 'restated');
  const costNote = costNoteOf(file.case);
  return {
    what: oneLine((restated?.confirmed && restated.text) || lastStep(file, 'heard')?.text || what),
    ...(costs.length > 0 && { costs }),
    ...(given.costs === undefined && costNote !== '' && { costNote }),
    ...promised(file, given, today),
    ...(change !== null && { change: oneLine(change) }),
  };
}

/** The open promise that is due first, or the one that the answers speak of; a day that has passed is none to name. */
function promised({ promises }: CaseFile, given: Answers, today: CalendarDate): Answers {
  const open = promises.filter(({ status }) => status === 'open');
  const { repair, repairBy } = given;
  const meant =
    repair === undefined
      ? (open.find(({ dueOn }) => dueOn === repairBy) ?? open[0])
      : promiseSaidAgain(open, { what: '', repair });
  if (!meant) return {};
  const { text, dueOn } = meant;
  return { repair: oneLine(text), ...(dueOn >= today && { repairBy: dueOn }) };
}

/** The amount in dispute is a loss only where money is what they lost, and is said once. */
function costNoteOf({ costs, costNote, amount }: Case): string {
  const note = tidyWords(oneLine(costNote ?? '')).replace(/\.$/u, '');
  if (!amount || (costs.length > 0 && !costs.includes('money'))) return note;
  const said = formatMoney(amount);
  const [figure = said] = said.split(' ');
  return [note, note.split(/[^\d.,]+/u).includes(figure) ? '' : said]
    .filter((words) => words !== '')
    .join(', ');
}

async function byCase(context: Context, typed: string, ref: string | undefined): Promise<ApologyFor> {
  const { journal } = context;
  const found = storedCase(journal, typed);
  const named = ref === undefined ? null : findClient(journal, ref);
  const fits = !named || (named.kind === 'some' && named.matches.some(({ id }) => id === found.clientId));
  if (!fits && ref !== undefined) caseMeant(journal, await whichClient(context, ref), typed);
  const client = journal.clients.get(found.clientId);
  if (!client) throw new Error(`case ${found.id} has no client ${found.clientId}`);
  if (client.archivedOn !== null) throw clientArchived(client.name, client.id);
  return { client, case: found };
}

/** The open case the apology belongs to, where someone at a terminal says so; else it is said that there is one. */
async function openCase(context: Context, client: ClientDetails, asks: boolean): Promise<Case | null> {
  const open = context.journal.cases.list({ clientId: client.id, open: true });
  const [only, second] = open;
  if (!only) return null;
  if (!asks) {
    context.status(openCasesLine(client.name, open));
    return null;
  }
  const prompter = await context.ask();
  if (!second) return (await prompter.confirm({ message: caseQuestion(only), initial: true })) ? only : null;
  return prompter.choose<Case | null>({
    message: 'Which case is it about?',
    choices: [
      ...open.map((one) => ({ value: one, name: `case ${one.id}: ${oneLine(one.what)}` })),
      { value: null, name: 'none of them' },
    ],
    initial: only,
  });
}
