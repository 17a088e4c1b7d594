import { emptyText, RapportError } from '../../domain/text/failure.ts';
import { muteLine, ruleMuteLine } from '../../render/flags/mutes.ts';
import { comingDay, defineCommand, needed, optional, reply, value, words } from '../command.ts';
import { needsAnswer } from '../failures.ts';
import type { Context } from '../io.ts';
import { resolveClient } from '../references/clients.ts';
import { resolveRule, ruleAlone } from '../references/rules.ts';

export default defineCommand({
  details:
    'The mute ends on the day of --until, or with rapport unmute. RULE without CLIENT mutes it for everybody. To leave a client alone altogether: rapport client edit CLIENT --until DAY',
  examples: [
    'rapport mute acme gone-quiet --until "1 march" --because "on parental leave"',
    'rapport mute acme email-only --because "we sit in the same office"',
    'rapport mute nothing-known --because "I keep that in my head"',
  ],
  writes: true,
  args: {
    client: needed(
      '<client|rule>',
      'any part of a name, a person, an email address or a handle; or the rule alone',
    ),
    rule: optional('[rule]', 'the rule, as rapport check names it'),
  },
  flags: {
    until: value('-u, --until <day>', 'the day the mute ends; default: never', comingDay),
    because: value('-b, --because <text>', 'the reason, for later', words),
  },
  async run({ client: ref, rule: ruleRef, until, because: reason }, context) {
    const { journal, today } = context;
    const rule = ruleRef === undefined ? ruleAlone(ref) : resolveRule(ruleRef);
    if (until !== undefined && until <= today) throw muteOver(until, today);
    const client = ruleRef === undefined ? null : await resolveClient(context, ref);
    const because = (reason ?? (await askReason(context, rule.id, client?.name ?? 'everybody'))).trim();
    if (because === '') throw emptyText('The reason', 'Say why with --because TEXT.');
    const how = { rule: rule.id, untilOn: until ?? null, because };
    if (!client) {
      journal.change(`muted the rule ${rule.id} for everybody`, () => journal.mutes.setForAll(how));
      return reply(ruleMuteLine, { ...how, inForce: true });
    }
    const mute = { clientId: client.id, ...how };
    journal.change(`muted the rule ${rule.id} for ${client.name}`, () => journal.mutes.set(mute));
    return reply(muteLine, { ...mute, clientName: client.name, inForce: true });
  },
});

async function askReason(context: Context, rule: string, clientName: string): Promise<string> {
  if (!context.canAsk) throw needsAnswer('A reason', '--because TEXT');
  const prompter = await context.ask();
  return prompter.text({
    message: `Why mute the rule ${rule} for ${clientName}?`,
    required: 'Later you will want to know.',
  });
}

/** A mute that would be over before it begins. */
function muteOver(until: string, today: string): RapportError {
  return new RapportError(
    'usage',
    'mute-over',
    `A mute until ${until} would already be over; today is ${today}.`,
    ['Give a later day with --until. Without it, the mute lasts until you end it.'],
  );
}
