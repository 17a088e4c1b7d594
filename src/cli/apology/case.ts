import type { ClientDetails, ClientPerson } from '../../domain/clients/client.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { formatMoney, typedMoney } from '../../domain/money/money.ts';
import { namesSum } from '../../domain/money/sum-in-text.ts';
import { repeatedPromise } from '../../domain/repair/apology/apology.ts';
import { tidyWords } from '../../domain/repair/apology/plain-sentence.ts';
import { type Case, type CaseFile, lastStep } from '../../domain/repair/case.ts';
import { visibleLine } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import { caseQuestion, openCasesLine } from '../../render/repair/apology-opening.ts';
import { missingArgument } from '../failures.ts';
import type { Choice, Context } from '../io.ts';
import {
  clientArchived,
  clientOrPicked,
  findClient,
  resolveClient,
  resolvePeople,
  resolvePerson,
} from '../references/clients.ts';
import { kinds, resolve, resolveCaseOf } from '../references/reference.ts';
import type { Answers } from './checklist.ts';

/** The client an apology is for, and the case it is made in; the case alone names its client. */
interface ApologyFor {
  client: ClientDetails;
  case: Case | null;
}

/** The client and the case of an apology: by the client's name, the number of the case, or both, which have to agree. */
export async function resolveApology(
  context: Context,
  { ref, caseRef, noCase, asks }: { ref?: string; caseRef?: string; noCase: boolean; asks: boolean },
): Promise<ApologyFor> {
  if (caseRef !== undefined) return byCase(context, caseRef, ref);
  const example = 'rapport apologize acme, or rapport apologize --case 3';
  if (ref === undefined && !asks) throw missingArgument('client', 'apologize', example);
  const client = await clientOrPicked(context, ref, { verb: 'apologize', example });
  return { client, case: noCase ? null : await openCase(context, client, asks) };
}

/**
 * What is known from a case, in the words of the checklist: what you understood and they confirmed, else their
 * account, else what was first told; what it cost them, what was promised, what changes. Where
 * `answers` has the costs, the note about those of the case says nothing of them, and no promise of another repair.
 */
export function answersFromCase(file: CaseFile, answers: Answers, today: CalendarDate): Answers {
  const { what, costs, change } = file.case;
  const restated = lastStep(file, 'restated');
  const costNote = costNoteOf(file.case);
  return {
    what: visibleLine((restated?.confirmed && restated.text) || lastStep(file, 'heard')?.text || what),
    ...(costs.length > 0 && { costs }),
    ...(answers.costs === undefined && costNote !== '' && { costNote }),
    ...promised(file, answers, today),
    ...(change !== null && { change: visibleLine(change) }),
  };
}

/** The open promise that is due first, or the one that the answers speak of; a day that has passed is none to name. */
function promised({ promises }: CaseFile, answers: Answers, today: CalendarDate): Answers {
  const open = promises.filter(({ status }) => status === 'open');
  const { repair, repairBy } = answers;
  const promise =
    repair === undefined
      ? (open.find(({ dueOn }) => dueOn === repairBy) ?? open[0])
      : repeatedPromise(open, { what: '', repair });
  if (!promise) return {};
  const { text, dueOn } = promise;
  return { repair: visibleLine(text), ...(dueOn >= today && { repairBy: dueOn }) };
}

/** The amount in dispute is a loss only where money is what they lost, and is said once. */
function costNoteOf({ costs, costNote, amount }: Case): string {
  const note = tidyWords(visibleLine(costNote ?? '')).replace(/\.$/u, '');
  if (!amount || (costs.length > 0 && !costs.includes('money'))) return note;
  const [figure = ''] = typedMoney(amount).split(' ');
  const isSaid = namesSum(note, amount) || note.split(/[^\d.,]+/u).includes(figure);
  return [note, isSaid ? '' : formatMoney(amount)].filter((words) => words !== '').join(', ');
}

async function byCase(context: Context, caseRef: string, ref: string | undefined): Promise<ApologyFor> {
  const { journal } = context;
  const found = resolve(journal, kinds.case, caseRef);
  const named = ref === undefined ? null : findClient(journal, ref);
  const fits = !named || (named.kind === 'some' && named.matches.some(({ id }) => id === found.clientId));
  if (!fits && ref !== undefined) resolveCaseOf(journal, await resolveClient(context, ref), caseRef);
  const client = journal.clients.stored(found.clientId);
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
      ...open.map((one) => ({ value: one, name: `case ${handle('case', one.id)}: ${one.what}` })),
      { value: null, name: 'none of them' },
    ],
    initial: only,
  });
}

/**
 * The person who is to hear an apology: the one named, else the one through whom the client was meant, else the
 * only one there is. Of several one is chosen where `prompting`, the one who is `upset` first, who is taken where
 * nobody is asked; undefined is the client as a whole.
 */
export async function resolveHearer(
  context: Context,
  client: ClientDetails,
  {
    named,
    ref,
    upset,
    prompting,
  }: { named: string | undefined; ref: string | undefined; upset: number | null; prompting: boolean },
): Promise<ClientPerson | undefined> {
  if (named !== undefined) return resolvePerson(context.journal, client, named);
  const people = context.journal.people.list(client.id);
  const [through] = ref === undefined ? [] : resolvePeople(context.journal, client, [], ref);
  if (through !== undefined) return people.find(({ id }) => id === through);
  const known = people.find(({ id }) => id === upset);
  if (people.length < 2 || !prompting) return known ?? (people.length === 1 ? people[0] : undefined);
  const first = known ?? people.find(({ roles }) => roles.includes('decision-maker')) ?? people[0];
  const prompter = await context.ask();
  const chosen = await prompter.choose<number | null>({
    message: 'Who was let down?',
    hint: 'The apology goes to this person.',
    choices: [...people.map(personChoice), { value: null, name: `${client.name} as a whole` }],
    initial: first?.id ?? null,
  });
  return people.find(({ id }) => id === chosen);
}

/** A person as a choice: the name, with the title and the roles. */
export function personChoice({ id, name, title, roles }: ClientPerson): Choice<number> {
  const known = [title, ...roles].filter((word) => word !== null);
  return { value: id, name: known.length > 0 ? `${name} (${known.join(', ')})` : name };
}
