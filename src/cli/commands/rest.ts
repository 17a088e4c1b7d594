import { rulesToRest } from '../../app/flags/put-off.ts';
import { addDays } from '../../domain/days/calendar-date.ts';
import { restDays } from '../../domain/rules/resting.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { listWords } from '../../domain/text/words.ts';
import { restLines } from '../../render/flags/mutes.ts';
import { comingDay, defineCommand, needed, optional, reply, toggle, value } from '../command.ts';
import { flagsConflict } from '../failures.ts';
import type { Context } from '../io.ts';
import { resolveClient } from '../references/clients.ts';
import { resolveRule } from '../references/rules.ts';

export default defineCommand({
  details:
    'Until then today, digest and review leave it out; check lists it, marked. Without RULE it is everything that is flagged about the client today. A reminder is put off with rapport snooze, and a rule is silenced for longer, with the reason, by rapport mute.',
  examples: [
    'rapport rest acme',
    'rapport rest acme email-only --until "next month"',
    'rapport rest acme email-only --over',
  ],
  writes: true,
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or an id'),
    rule: optional('[rule]', 'only this rule, as rapport check names it'),
  },
  flags: {
    until: value(
      '-u, --until <day>',
      `the day it may be suggested again; without it, in ${restDays} days`,
      comingDay,
    ),
    over: toggle('--over', 'it may be suggested again from now on'),
  },
  async run({ client: ref, rule: ruleRef, until, over }, context) {
    const { journal, today } = context;
    if (over && until) throw flagsConflict('--until', '--over');
    if (until !== undefined && until <= today) throw restOver(until, today);
    const rule = ruleRef === undefined ? null : resolveRule(ruleRef);
    const client = await resolveClient(context, ref);
    if (rule?.isReminder) throw restsAsReminder(rule.id, client.id);
    if (over) {
      const rests = endRests(context, client, rule?.id ?? null);
      return reply(restLines, { client, rests, over });
    }
    const untilOn = until ?? addDays(today, restDays);
    const ids = rule
      ? [rule.id]
      : rulesToRest(journal, context.settings, today, { clientId: client.id, untilOn });
    if (ids.length === 0) throw nothingToRest(client.name, client.id);
    const rests = ids.map((id) => ({ clientId: client.id, rule: id, untilOn }));
    journal.change(`put off ${ids.join(', ')} for ${client.name} until ${untilOn}`, () => {
      for (const rest of rests) journal.rests.set(rest);
    });
    return reply(restLines, { client, rests, over });
  },
});

type Named = { id: number; name: string };

function endRests({ journal, today }: Context, client: Named, rule: string | null) {
  const resting = journal.rests.inForce(today, client.id);
  const ended = resting.filter((rest) => rule === null || rest.rule === rule);
  if (ended.length === 0)
    throw notResting(
      rule,
      client.name,
      resting.map((rest) => rest.rule),
    );
  journal.change(`no longer put off for ${client.name}: ${ended.map((rest) => rest.rule).join(', ')}`, () => {
    for (const rest of ended) journal.rests.remove(client.id, rest.rule);
  });
  return ended;
}

/** A rest that would be over before it begins. */
function restOver(until: string, today: string): RapportError {
  return new RapportError(
    'usage',
    'rest-over',
    `A rest until ${until} would be over already; today is ${today}.`,
    ['Give a day to come with --until. To have it suggested again: rapport rest CLIENT RULE --over'],
  );
}

/** A rule whose matter is a reminder, which is put off itself. */
function restsAsReminder(rule: string, clientId: number): RapportError {
  return new RapportError(
    'refused',
    'rests-as-reminder',
    `${rule} is about a reminder, and rests with that.`,
    [`Put it off with: rapport snooze ID DAY (its number: rapport reminders ${clientId})`],
  );
}

/** Nothing that could be put off. */
function nothingToRest(clientName: string, clientId: number): RapportError {
  return new RapportError('refused', 'nothing-to-rest', `Nothing is suggested about ${clientName} today.`, [
    `See what is flagged with: rapport check ${clientId}`,
  ]);
}

/** A suggestion that was not put off. */
function notResting(rule: string | null, clientName: string, resting: readonly string[]): RapportError {
  return new RapportError(
    'refused',
    'not-resting',
    `${rule ?? 'Nothing'} ${rule === null ? 'was' : 'was not'} put off for ${clientName}.`,
    resting.length > 0 ? [`Put off there: ${listWords(resting, 'and')}.`] : [],
  );
}
