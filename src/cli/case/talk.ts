import type { CaseDone, InCase, Talk } from '../../app/repair/case-steps.ts';
import type { ClientPerson } from '../../domain/clients/client.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { type Case, type CaseFile, lastStep } from '../../domain/repair/case.ts';
import { entryOfAnother, RapportError } from '../../domain/text/failure.ts';
import type { CaseStepKind } from '../../nouns/case.ts';
import { channels } from '../../nouns/entry.ts';
import { handle } from '../../nouns/index.ts';
import { type CaseAct, caseStepTaken } from '../../render/repair/case-steps.ts';
import { personChoice } from '../apology/case.ts';
import { many, oneOf, pastDay, type Reply, reply, value, words } from '../command.ts';
import { flagsConflict, onlyTogether } from '../failures.ts';
import type { Context } from '../io.ts';
import { standingOf } from '../references/cases.ts';
import { resolvePeople } from '../references/clients.ts';
import { kinds, resolve } from '../references/reference.ts';

/** The flag that says on which day a step was taken. */
export const stepDayFlag = value('--on <day>', 'the day it happened; default: today', pastDay);

/** The flags that say on which day a step was taken, and in which talk. */
export const talkFlags = {
  by: value('--by <channel>', `also logs an entry, on: ${channels.join(', ')}`, oneOf(channels)),
  with: many('-w, --with <person>', 'who took part, with --by; may be repeated', words),
  entry: value('--entry <id>', 'the entry of the log in which it was said', words),
  on: stepDayFlag,
};

type TalkInput = {
  by?: (typeof channels)[number] | undefined;
  with: string[];
  entry?: string | undefined;
  on?: CalendarDate | undefined;
};

/**
 * A case, the day of a step in it, and the entry in which it was said, as the flags have it. With whom is asked at a
 * terminal; in a script an entry names only who was named.
 */
export async function talkIn(
  context: Context,
  file: CaseFile,
  input: TalkInput,
  after?: CaseStepKind,
): Promise<InCase> {
  const { clientId: id, clientName: name } = file.case;
  const { talk, on } = resolveTalk(context, { id, name }, null, input);
  const at = stepDay(context, file, on, after);
  if (!talk || 'entry' in talk || talk.people.length > 0 || !context.canAsk) return { ...at, talk };
  return { ...at, talk: { ...talk, people: await askWithWhom(context, file.case) } };
}

/** Asks who took part, those who decide first; Enter is the person the case names, or nobody in particular. */
async function askWithWhom(context: Context, { clientId, personId }: Case): Promise<number[]> {
  const decides = ({ roles }: ClientPerson) => roles.includes('decision-maker');
  const people = context.journal.people
    .list(clientId)
    .toSorted((a, b) => Number(decides(b)) - Number(decides(a)));
  if (people.length === 0) return [];
  const prompter = await context.ask();
  const chosen = await prompter.choose<number | null>({
    message: 'With whom?',
    hint: 'Several: --with "ANNE, BEN".',
    choices: [...people.map(personChoice), { value: null, name: 'nobody in particular' }],
    initial: people.some(({ id }) => id === personId) ? personId : null,
  });
  return chosen === null ? [] : [chosen];
}

/** The talk that the flags mean, where they mean one, and its day; the person takes part where nobody is named. */
export function resolveTalk(
  { journal }: Context,
  client: { id: number; name: string },
  personId: number | null,
  input: TalkInput,
): { talk: Talk | null; on: CalendarDate | undefined } {
  if (input.by && input.entry !== undefined) throw flagsConflict('--by', '--entry');
  if (!input.by && input.with.length > 0) throw onlyTogether('--with', '--by CHANNEL');
  if (input.by) {
    const named = resolvePeople(journal, client, input.with, client.name);
    const people = named.length > 0 || personId === null ? named : [personId];
    return { talk: { channel: input.by, people }, on: input.on };
  }
  if (input.entry === undefined) return { talk: null, on: input.on };
  const entry = resolve(journal, kinds.entry, input.entry);
  if (entry.clientId !== client.id) throw entryOfAnother(entry.id, entry.clientName, client);
  return { talk: { entry }, on: input.on ?? entry.happenedOn };
}

/** A case and the day of a step in it: not to come, not before the case came up, nor before the step it is `after`. */
export function stepDay(
  { today }: Context,
  file: CaseFile,
  day: CalendarDate | undefined,
  after?: CaseStepKind,
): InCase {
  const on = day ?? today;
  if (on > today) throw stepNotYet(on);
  const { id, openedOn } = file.case;
  const steps = (['reopened', 'heard', 'restated'] as const).filter(
    (kind) => kind === 'reopened' || kind === after,
  );
  const days = [
    { after: 'opened' as const, afterOn: openedOn },
    ...steps.flatMap((kind) => {
      const step = lastStep(file, kind);
      return step ? [{ after: kind, afterOn: step.happenedOn }] : [];
    }),
  ];
  const missed = days.find(({ afterOn }) => on < afterOn);
  if (missed) throw stepTooSoon(id, { on, ...missed });
  return { case: file.case, on };
}

const nothingBeside: CaseDone = { entry: null, planned: [], closed: [] };

/** The answer to what was done in a case, with where it stands now. */
export function caseReply(context: Context, id: number, act: CaseAct, done = nothingBeside): Reply {
  return reply(caseStepTaken, { act, standing: standingOf(context, id), ...done });
}

/** A step on a day that has not come. */
export function stepNotYet(day: string): RapportError {
  return new RapportError(
    'usage',
    'step-not-yet',
    `${day} is in the future; a case records what has happened.`,
    ['To plan it: rapport remind CLIENT TEXT --on DAY'],
  );
}

/** A step on a day before that of what it follows. */
function stepTooSoon(
  id: number,
  {
    on,
    after,
    afterOn,
  }: { on: string; after: 'opened' | 'heard' | 'restated' | 'reopened'; afterOn: string },
): RapportError {
  const before = {
    opened: `case ${handle('case', id)} was raised`,
    heard: `they were heard in case ${handle('case', id)}`,
    restated: `you told them what you understood in case ${handle('case', id)}`,
    reopened: `case ${handle('case', id)} was opened again`,
  };
  return new RapportError(
    'usage',
    'step-too-soon',
    `${on} is before ${afterOn}, the day ${before[after]}.`,
    after === 'opened' ? [`If it was raised earlier: rapport case edit ${id} --came-up ${on}`] : [],
  );
}
