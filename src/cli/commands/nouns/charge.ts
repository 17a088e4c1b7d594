import {
  billCharges,
  budgetStanding,
  type ChargeChange,
  changeCharge,
  chargesToTell,
  noteCharge,
  type Telling,
  tellCharges,
  waiveCharge,
} from '../../../app/repair/charges.ts';
import type { CalendarDate } from '../../../domain/days/calendar-date.ts';
import { typedMoney } from '../../../domain/money/money.ts';
import { tidyWords } from '../../../domain/repair/apology/plain-sentence.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { charge } from '../../../nouns/charge.ts';
import { channels } from '../../../nouns/entry.ts';
import {
  billedCharges,
  changedCharge,
  chargeCard,
  chargeList,
  notedCharge,
  toldCharges,
  waivedCharge,
} from '../../../render/repair/charges.ts';
import {
  asked,
  defineCommand,
  many,
  needed,
  oneOf,
  optional,
  pastDay,
  reply,
  rest,
  toggle,
  value,
  words,
} from '../../command.ts';
import { flagsConflict, needsAnswer, nothingToChange } from '../../failures.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { amountAndWhat, chargeTooEarly } from '../../flags/money-flags.ts';
import type { Context } from '../../io.ts';
import { askChannel, textInput } from '../../prompts/ask.ts';
import { clientOfList, resolveClient, resolvePeople } from '../../references/clients.ts';
import { kinds, leadingReferences, resolve, resolveCaseOf, resolveEach } from '../../references/reference.ts';

export const add = defineCommand({
  details:
    'Note it as soon as you know of it, and tell them before the bill. To leave out the currency, set yours: rapport config set currency EUR',
  examples: [
    'rapport charge add acme "500 USD" "over-service in October"',
    'rapport charge add acme 120.50 "stamps" --on monday --case 3',
  ],
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or a handle'),
    amount: needed('<amount>', 'how much: "500 USD", 1234.50'),
    what: asked('[what...]', 'what it is for; - reads it from stdin'),
  },
  fields: fieldFlags([charge], 'add'),
  writes: true,
  async run(input, context) {
    const { journal, today, settings } = context;
    const client = await resolveClient(context, input.client);
    const { notedOn = today, caseId = null } = changesIn(charge, input, context, {
      caseId: (text) => resolveCaseOf(journal, client, text)?.id ?? null,
    });
    if (notedOn > today) throw chargeTooEarly(notedOn, 'noted');
    const { amount, what: words } = amountAndWhat(input.amount, input.what, settings.currency);
    const hint = `rapport charge add ${client.id} "${typedMoney(amount)}" "WHAT"`;
    const what = await textInput(context, words, 'What it is for', hint);
    const noted = noteCharge(journal, { client, amount, what, notedOn, caseId });
    return reply(notedCharge, {
      charge: noted,
      budget: budgetStanding(journal, settings, client, notedOn),
    });
  },
});

export const tell = defineCommand({
  details:
    'Give the numbers, then what was said, if you like. It becomes an entry in the log. If it is already logged, name that entry with --entry.',
  examples: [
    'rapport charge tell 4 --by call',
    'rapport charge tell 4 5 "Dana asked for both on one bill" --by call --with dana --on yesterday',
    'rapport charge tell 4 --entry 12',
  ],
  args: { words: rest('<words...>', 'the numbers of the charges, then what was said') },
  flags: {
    by: value('--by <channel>', channels.join(', '), oneOf(channels)),
    on: value('--on <day>', 'the day they were told; default: today', pastDay),
    with: many('-w, --with <person>', 'who was told; may be repeated', words),
    entry: value('--entry <id>', 'the entry of the log in which they were told', words),
  },
  writes: true,
  async run(input, context) {
    const { journal, today } = context;
    const { references, rest: text } = leadingReferences(input.words);
    const ids = resolveEach(journal, kinds.charge, references).map(({ id }) => id);
    refuseToCome(input.on, today);
    const [{ clientId, clientName }] = chargesToTell(journal, ids);
    const client = { id: clientId, name: clientName };
    const telling =
      input.entry === undefined
        ? {
            on: input.on ?? today,
            people: resolvePeople(journal, client, input.with, clientName),
            words:
              text.length === 0 ? '' : await textInput(context, text, 'What was said', 'Or leave it out.'),
            channel: input.by ?? (await askChannel(context, 'How did you tell them?')),
          }
        : inEntry(context, input.entry, otherFlag(input, text));
    if ('entry' in telling) refuseToCome(telling.entry.happenedOn, today);
    return reply(toldCharges, tellCharges(journal, ids, telling));
  },
});

function refuseToCome(on: CalendarDate | undefined, today: CalendarDate): void {
  if (on !== undefined && on > today) throw chargeTooEarly(on, 'told');
}

function inEntry({ journal }: Context, ref: string, conflict: string | undefined): Telling {
  if (conflict) throw flagsConflict('--entry', conflict);
  return { entry: resolve(journal, kinds.entry, ref) };
}

/** What says again how it was, beside the entry that says so already. */
function otherFlag(
  input: { by?: string | undefined; on?: string | undefined; with: readonly string[] },
  text: readonly string[],
): string | undefined {
  if (input.by) return '--by';
  if (input.on) return '--on';
  if (input.with.length > 0) return '--with';
  return text.length > 0 ? 'a text' : undefined;
}

export const bill = defineCommand({
  details:
    'rapport refuses until the client was told, because nobody likes a surprise on a bill. If it cannot wait, give the reason with --untold; it stays in the record.',
  examples: [
    'rapport charge bill 4',
    'rapport charge bill 4 5 --on friday',
    'rapport charge bill 4 --untold "They are away until May, and the year closes"',
  ],
  args: { ids: rest('<ids...>', 'the numbers of the charges') },
  flags: {
    on: value('--on <day>', 'the day of the bill; default: today', pastDay),
    untold: value('--untold <reason>', 'why you bill it before they know', words),
  },
  writes: true,
  run(input, { journal, today, status }) {
    const on = input.on ?? today;
    if (on > today) throw chargeTooEarly(on, 'billed');
    const untold = input.untold?.trim() ?? null;
    if (untold === '') throw emptyText('The reason', 'Say why with --untold REASON.');
    const charges = billCharges(
      journal,
      resolveEach(journal, kinds.charge, input.ids).map(({ id }) => id),
      { on, untold },
    );
    if (untold !== null && charges.every(({ untoldBecause }) => untoldBecause === null))
      status('They had been told, so the reason is not needed and was not saved.');
    return reply(billedCharges, charges);
  },
});

export const waive = defineCommand({
  details: 'For a compromise or a kindness. If it is already billed, credit it to them.',
  examples: ['rapport charge waive 4 --because "Half of it was our mistake"'],
  args: { id: needed('<id>', 'the number of the charge') },
  flags: { because: value('-b, --because <reason>', 'why you waive it', words) },
  writes: true,
  async run({ id, because: reason }, context) {
    const charge = resolve(context.journal, kinds.charge, id);
    const because = (reason ?? (await askReason(context))).trim();
    if (because === '') throw emptyText('The reason', 'Say why with --because REASON.');
    return reply(waivedCharge, waiveCharge(context.journal, charge.id, { on: context.today, because }));
  },
});

async function askReason(context: Context): Promise<string> {
  if (!context.canAsk) throw needsAnswer('The reason', '--because REASON');
  const prompter = await context.ask();
  return prompter.text({ message: 'Why do you waive it?', required: 'Type the reason, or press Ctrl-C.' });
}

export const list = defineCommand({
  details: 'Lists the newest first: charges not billed or waived yet. --all shows the others too.',
  examples: ['rapport charge list', 'rapport charge list acme --all', 'rapport charge list --case 3 --csv'],
  args: { client: optional('[client]', 'only those of one client') },
  flags: {
    all: toggle('-a, --all', 'also those billed or waived'),
    case: value('--case <id>', 'only those of one case', words),
  },
  isList: true,
  async run({ client: ref, all, case: caseRef }, context) {
    const { journal, today } = context;
    const client = await clientOfList(context, ref);
    const caseId = caseRef === undefined ? undefined : resolve(journal, kinds.case, caseRef).id;
    return reply(
      chargeList,
      journal.charges.list({
        ...(client ? { clientId: client.id } : {}),
        ...(caseId === undefined ? {} : { caseId }),
        open: !all,
        until: today,
      }),
    );
  },
});

export const show = defineCommand({
  details: 'Shows what it is for, when you knew of it, when they were told, and whether it was billed.',
  examples: ['rapport charge show 4'],
  args: { id: needed('<id>', 'the number of the charge') },
  run({ id }, { journal }) {
    return reply(chargeCard, resolve(journal, kinds.charge, id));
  },
});

export const edit = defineCommand({
  details: 'If the amount grows, the client must be told again.',
  examples: [
    'rapport charge edit 4 --amount "450 USD"',
    'rapport charge edit 4 --what "over-service" --case 3',
  ],
  args: { id: needed('<id>', 'the number of the charge') },
  fields: fieldFlags([charge], 'edit'),
  writes: true,
  edits: true,
  run(input, context) {
    const { journal } = context;
    const { id, clientId, clientName, amount } = resolve(journal, kinds.charge, input.id);
    const client = { id: clientId, name: clientName };
    // An amount without a currency is in the one it had.
    const settings = { ...context.settings, currency: amount.currency };
    const change: ChargeChange = changesIn(
      charge,
      input,
      { settings },
      {
        caseId: (text) => resolveCaseOf(journal, client, text)?.id ?? null,
      },
    );
    if (change.what !== undefined) change.what = tidyWords(change.what);
    if (change.what === '') throw emptyText('What it is for', `rapport charge edit ${id} --what "WHAT"`);
    if (Object.keys(change).length === 0)
      throw nothingToChange(`charge ${id}`, `rapport charge edit ${id} --amount "450 ${amount.currency}"`);
    return reply(changedCharge, changeCharge(journal, id, change));
  },
});
