import {
  type ApologyBackground,
  apologyBackground,
  apologyFields,
  saveApology,
} from '../../app/repair/apologies.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { apology } from '../../nouns/apology.ts';
import { indented } from '../../render/layout/text.ts';
import { channelNames } from '../../render/repair/apologies.ts';
import { apologyAnswer } from '../../render/repair/apology-answer.ts';
import { warningBlocks } from '../../render/repair/apology-opening.ts';
import { excusesIn, gapLines } from '../../render/repair/apology-remarks.ts';
import { answersFromCase, resolveApology, resolveHearer } from '../apology/case.ts';
import {
  type Answers,
  answersIn,
  apologyFlags,
  apologyInput,
  type Circumstances,
  channelFor,
  deliveredTooEarly,
  promisedInPast,
} from '../apology/checklist.ts';
import { type Addressee, type Drafted, draftOf, resolveDraft, withOwnDraft } from '../apology/draft.ts';
import { walkThrough } from '../apology/review.ts';
import { defineCommand, optional, reply, toggle } from '../command.ts';
import { onlyTogether } from '../failures.ts';
import { fieldFlags } from '../flags/field-flags.ts';
import type { Context } from '../io.ts';

export default defineCommand({
  details:
    'On a terminal it asks each question and says why it matters. It checks the draft for excuses and says what to write instead; you decide. The day of --by becomes a promise. --case fills in what the case knows.',
  examples: [
    'rapport apologize acme',
    'rapport apologize acme --what "The invoice came twice" --repair "Refund the second one" --by friday',
    'rapport apologize --case 3 --repair "Take the charge off the bill" --by friday',
    'rapport apologize dana --what "The visit fell through" --draft - --dry-run < letter.txt',
  ],
  args: { client: optional('[client]', 'any part of a name, a person, an email address or a handle') },
  fields: fieldFlags([apology], 'add'),
  flags: { noCase: toggle('--no-case', 'it belongs to no case'), ...apologyFlags },
  writes: true,
  async run(input, context) {
    const { journal, today } = context;
    if (input.on && !input.delivered) throw onlyTogether('--on', '--delivered');
    if (input.on && input.on > today) throw deliveredTooEarly(input.on);
    const { case: inCase, person: hearer, set } = apologyInput(input, context);
    if (set.repairByOn && set.repairByOn < (input.on ?? today)) throw promisedInPast(set.repairByOn);
    const answers = answersIn(set);
    const asks = context.canAsk && !input.yes && !input.noAsk && set.draft !== '-';
    const about = await resolveApology(context, {
      ref: input.client,
      caseRef: inCase,
      noCase: input.noCase,
      asks,
    });
    const { client } = about;
    if (answers.what === undefined && !asks && !about.case) throw whatIsNeeded();
    const person = await resolveHearer(context, client, {
      named: hearer,
      ref: input.client,
      upset: about.case?.personId ?? null,
      prompting: asks,
    });
    const to: Addressee = { client, person, from: context.settings.name };
    const madeOn = input.on ?? today;
    const file = about.case && journal.cases.file(about.case.id, today);
    const background = apologyBackground(journal, client.id, madeOn, file);
    const because = person?.writingBecause ?? client.writingBecause;
    const circumstances: Circumstances = {
      today,
      repeat: background.repeat !== null,
      known: file ? answersFromCase(file, answers, today) : {},
      prefersWriting: because === null ? undefined : { because },
    };
    const own = await resolveDraft(context, set.draft, 'have one made from the answers');
    const { parts, draft, remarks } = asks
      ? await walkThrough(context, { to, background, circumstances, answers, own, trying: input.dryRun })
      : unasked(context, { to, background, circumstances, answers, own });

    const people = person ? [person.id] : [];
    const delivery = input.delivered ? { on: madeOn, channel: parts.channel, people, reaction: null } : null;
    const personId = person?.id ?? null;
    const plan = { client, personId, caseId: about.case?.id ?? null, parts, draft, madeOn, delivery };
    const names = { clientName: client.name, personName: person?.name ?? null };
    const unsaved = { id: null, ...names, promise: null, ...apologyFields(plan) };
    const proposal = channelFor({ ...answers, costs: parts.costs }, circumstances);
    const answer = {
      remarks,
      repeat: background.repeat,
      inCase: background.inCase,
      betterChannel: answers.channel !== undefined && answers.channel !== proposal.channel ? proposal : null,
      seen: asks && !input.dryRun,
      done: 'Saved' as const,
      isDraftOutdated: false,
      ...(input.dryRun ? { apology: unsaved, entry: null } : saveApology(journal, plan)),
    };
    return reply(apologyAnswer, answer, { attention: input.exitCode && excusesIn(remarks).length > 0 });
  },
});

/** A draft without a question; what a walk through the checklist would have said goes to stderr. */
function unasked(
  context: Context,
  start: {
    to: Addressee;
    background: ApologyBackground;
    circumstances: Circumstances;
    answers: Answers;
    own: string | undefined;
  },
): Drafted {
  const { to, background, circumstances, own } = start;
  const answers = { ...circumstances.known, ...start.answers };
  const sheet = { width: 80, mark: (_label: string, text: string) => text };
  const made = draftOf(answers, to, circumstances);
  const drafted = own === undefined ? made : withOwnDraft(made, own);
  const { channel, sentence } = channelFor(answers, circumstances);
  const notes = [
    ...warningBlocks(background, context.today, sheet),
    start.answers.channel === undefined
      ? indented(
          `Written for ${channelNames[channel]}. ${sentence} For another channel: --channel`,
          sheet,
          '',
        )
      : start.answers.channel === channel
        ? []
        : indented(`Better as ${channelNames[channel]}. ${sentence}`, sheet, ''),
    gapLines(drafted.remarks, sheet),
  ];
  for (const lines of notes) if (lines.length > 0) context.status(`${lines.join('\n')}\n`);
  return drafted;
}

/** An apology for nothing, where nobody can be asked what happened. */
function whatIsNeeded(): RapportError {
  return new RapportError('usage', 'what-needed', 'An apology needs to say what happened.', [
    'Say it in their words: --what "The invoice came twice"',
  ]);
}
