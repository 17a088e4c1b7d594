import { rulesToRest } from '../../app/flags/put-off.ts';
import { snoozeReminders } from '../../app/plans/reminders.ts';
import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { dayExamples } from '../../domain/days/date-phrase.ts';
import { restDays } from '../../domain/rules/resting.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { listWords } from '../../domain/text/words.ts';
import { parseReference } from '../../nouns/index.ts';
import { reminder } from '../../nouns/reminder.ts';
import { snoozeLines } from '../../render/flags/mutes.ts';
import { oneLine } from '../../render/layout/text.ts';
import { asked, comingDay, defineCommand, type Reply, reply, value } from '../command.ts';
import { missingArgument, notADay } from '../failures.ts';
import { type DayContext, typedDay, withDateOrder } from '../flags/typed-day.ts';
import type { Context } from '../io.ts';
import { askDay, askForDay } from '../prompts/ask-day.ts';
import { findClient, resolveClient } from '../references/clients.ts';
import { kinds, leadingReferences, parseIds } from '../references/reference.ts';
import { actedReply } from '../references/reminders.ts';
import { resolveRule } from '../references/rules.ts';

export default defineCommand({
  details: `Hides it from today, digest and review until that day. A client's flags come back in ${restDays} days, or on the day you say; the word today ends the snooze. A recurring reminder keeps its days. To silence a rule for longer: rapport mute`,
  examples: [
    'rapport snooze r3 friday',
    'rapport snooze r3 r4 next week',
    'rapport snooze acme',
    'rapport snooze acme email-only "1 march"',
    'rapport snooze acme today',
  ],
  args: { words: asked('[words...]', 'reminders by their handles, or a client and a rule; then the day') },
  flags: { until: value('-u, --until <day>', 'the day, instead of the last words', comingDay) },
  writes: true,
  async run({ words: typed, until: day }, context) {
    if (typed.length === 0 && !context.canAsk)
      throw missingArgument('words', 'snooze', 'rapport snooze r3 friday');
    const { words, until } = typed.length > 0 ? { words: typed, until: day } : await picked(context, day);
    const [first = ''] = words;
    const reference = parseReference(first.split(',')[0] ?? '');
    const isReminder = reference && (reference.letter ?? reminder.letter) === reminder.letter;
    return isReminder ? reminders(context, words, until) : flags(context, words, until);
  },
});

/** What is picked from a list; the day of a reminder is asked like that of one that was typed. */
async function picked(
  context: Context,
  until: CalendarDate | undefined,
): Promise<{ words: string[]; until: CalendarDate | undefined }> {
  const word = await (await import('../prompts/pick-thing.ts')).pickToSnooze(context);
  if (until || parseReference(word)?.letter === reminder.letter) return { words: [word], until };
  const day = await askForDay(context, {
    ...{ message: 'Until when?', hint: dayExamples, leaning: 'future' },
    nothing: addDays(context.today, restDays),
  });
  return { words: [word], until: day };
}

async function reminders(
  context: Context,
  words: readonly string[],
  until: CalendarDate | undefined,
): Promise<Reply> {
  const named = until
    ? { ids: parseIds(kinds.reminder, words), day: until }
    : await withDateOrder(context, () => idsAndDay(words, context));
  const { ids } = named;
  const day = named.day ?? (await askDay(context, 'Until when?', '--until DAY, or as the last words'));
  if (day < context.today) throw snoozedToPast(day, 'If it was done then: rapport done ID --on DAY');
  const outcome = snoozeReminders(context.journal, ids, day);
  const answer = actedReply(context, outcome, () => 'Snoozed');
  for (const { id, promise, dueOn, clientName } of outcome.kind === 'acted' ? outcome.now : []) {
    if (promise && dueOn < day) {
      context.status(`Reminder ${id} is a promise for ${dueOn}: tell ${oneLine(clientName)} the new day.`);
    }
  }
  return answer;
}

/**
 * Numbers, then a day in the words that follow: `3 4 next week`. A number may belong to the day (`3 12 jan` is
 * reminder 3 until 12 January); the day is null when there are only numbers.
 */
function idsAndDay(
  words: readonly string[],
  context: DayContext,
): { ids: number[]; day: CalendarDate | null } {
  const { references, rest } = leadingReferences(words);
  if (rest.length === 0) return { ids: parseIds(kinds.reminder, words), day: null };
  // A phrase may begin with a number of its own, so the last number in front is tried on both sides.
  for (const from of [references.length, references.length - 1]) {
    const day = from > 0 ? dayIn(words.slice(from).join(' '), context) : null;
    if (day) return { ids: parseIds(kinds.reminder, words.slice(0, from)), day };
  }
  parseIds(kinds.reminder, references);
  throw notADay(rest.join(' '), dayExamples);
}

/** The day in a phrase; null for a text that is none. */
function dayIn(text: string, context: DayContext): CalendarDate | null {
  try {
    return typedDay(text, context, 'future');
  } catch (error) {
    if (error instanceof RapportError && error.code === 'not-a-day') return null;
    throw error;
  }
}

/** Snoozes what is flagged about a client, or brings it back where the day is today. */
async function flags(
  context: Context,
  words: readonly string[],
  until: CalendarDate | undefined,
): Promise<Reply> {
  const { journal, today } = context;
  const {
    name,
    rule,
    day = addDays(today, restDays),
  } = await withDateOrder(context, () => clientRuleAndDay(words, context, until));
  if (day < today) throw snoozedToPast(day, 'To see it again now: rapport snooze CLIENT today');
  const client = await resolveClient(context, name);
  if (rule?.isReminder) throw comesWithReminder(rule.id, client.id);
  if (day === today) {
    const snoozes = bringBack(context, client, rule?.id ?? null);
    return reply(snoozeLines, { client, snoozes, isOver: true });
  }
  const ids = rule
    ? [rule.id]
    : rulesToRest(journal, context.settings, today, { clientId: client.id, untilOn: day });
  if (ids.length === 0) throw nothingToSnooze(client.name, client.id);
  const snoozes = ids.map((id) => ({ clientId: client.id, rule: id, untilOn: day }));
  journal.change(`snoozed ${ruleNames(ids)} for ${client.name} until ${day}`, () => {
    for (const snooze of snoozes) journal.rests.set(snooze);
  });
  return reply(snoozeLines, { client, snoozes, isOver: false });
}

/** A client in as many words as its name has, then a rule, then a day: `blue heron email-only next week`. */
function clientRuleAndDay(
  words: readonly string[],
  context: Context,
  until: CalendarDate | undefined,
): { name: string; rule: Rule | null; day?: CalendarDate } {
  const counts = words.map((_, at) => words.length - at);
  const isClient = (count: number) =>
    findClient(context.journal, words.slice(0, count).join(' ')).kind === 'some';
  const taken = counts.find(isClient) ?? 1;
  const name = words.slice(0, taken).join(' ');
  const rest = words.slice(taken);
  const end = until === undefined ? dayIn(rest.join(' '), context) : null;
  if (rest.length === 0 || end) return { name, rule: null, ...dayOf(until ?? end) };
  const [first = '', ...others] = rest;
  const rule = resolveRule(first);
  if (others.length === 0) return { name, rule, ...dayOf(until) };
  return { name, rule, day: typedDay(others.join(' '), context, 'future') };
}

function dayOf(day: CalendarDate | null | undefined): { day?: CalendarDate } {
  return day ? { day } : {};
}

/** `the rule email-only`, `the rules email-only and gone-quiet` */
function ruleNames(ids: readonly string[]): string {
  return `the ${ids.length === 1 ? 'rule' : 'rules'} ${listWords(ids, 'and')}`;
}

type Named = { id: number; name: string };

function bringBack({ journal, today }: Context, client: Named, rule: string | null) {
  const snoozed = journal.rests.inForce(today, client.id);
  const ended = snoozed.filter((one) => rule === null || one.rule === rule);
  if (ended.length === 0)
    throw notSnoozed(
      rule,
      client.name,
      snoozed.map((one) => one.rule),
    );
  journal.change(`brought back ${ruleNames(ended.map((one) => one.rule))} for ${client.name}`, () => {
    for (const one of ended) journal.rests.remove(client.id, one.rule);
  });
  return ended;
}

/** A day that has passed, on which nothing can come back. */
function snoozedToPast(day: string, hint: string): RapportError {
  return new RapportError('usage', 'snoozed-to-past', `${day} has passed; choose a later day.`, [hint]);
}

/** A rule whose matter is a reminder, which is snoozed itself. */
function comesWithReminder(rule: string, clientId: number): RapportError {
  return new RapportError(
    'refused',
    'comes-with-reminder',
    `${rule} is about a reminder, and comes back with it.`,
    [`Snooze the reminder: rapport snooze ID DAY (its number: rapport reminders ${clientId})`],
  );
}

/** Nothing that could be snoozed. */
function nothingToSnooze(clientName: string, clientId: number): RapportError {
  return new RapportError('refused', 'nothing-to-snooze', `Nothing is flagged about ${clientName} today.`, [
    `See what was snoozed with: rapport check ${clientId}`,
  ]);
}

/** A flag that was not snoozed. */
function notSnoozed(rule: string | null, clientName: string, snoozed: readonly string[]): RapportError {
  return new RapportError(
    'refused',
    'not-snoozed',
    `${rule ?? 'Nothing'} ${rule === null ? 'is' : 'is not'} snoozed for ${clientName}.`,
    snoozed.length > 0 ? [`Snoozed there: ${listWords(snoozed, 'and')}.`] : [],
  );
}
