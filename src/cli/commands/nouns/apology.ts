import { changeApology, deliverApology, storedApology } from '../../../app/repair/apologies.ts';
import { isLiveChannel } from '../../../domain/log/entry.ts';
import type { Apology } from '../../../domain/repair/apology/apology.ts';
import { emptyText, RapportError } from '../../../domain/text/failure.ts';
import { type ApologyChannel, apologyChannels, apology as apologyNoun } from '../../../nouns/apology.ts';
import type { Sheet } from '../../../render/layout/view.ts';
import { apologyCard, apologyFace, apologyList, deliveredApology } from '../../../render/repair/apologies.ts';
import { apologyAnswer } from '../../../render/repair/apology-answer.ts';
import { editedDraftLines, excusesIn, gapLines } from '../../../render/repair/apology-remarks.ts';
import {
  answersIn,
  apologyFlags,
  apologyInput,
  deliveredTooEarly,
  promisedInPast,
} from '../../apology/checklist.ts';
import { draftOfStored, resolveDraft, withEditedDraft } from '../../apology/draft.ts';
import {
  defineCommand,
  many,
  needed,
  oneOf,
  optional,
  pastDay,
  reply,
  toggle,
  value,
  words,
} from '../../command.ts';
import { flagsConflict, nothingToChange } from '../../failures.ts';
import { fieldFlags } from '../../flags/field-flags.ts';
import type { Context } from '../../io.ts';
import { editedText } from '../../prompts/ask.ts';
import { clientOfList, resolvePeople, resolvePerson } from '../../references/clients.ts';
import { kinds, resolve, resolveCaseOf } from '../../references/reference.ts';
import { remindersClosed } from '../../references/reminders.ts';

export const list = defineCommand({
  details: 'Lists the latest first, whether each reached the client, and what became of the promise.',
  examples: ['rapport apology list', 'rapport apology list acme', 'rapport apology list --case 3 --csv'],
  args: { client: optional('[client]', 'only those to one client') },
  flags: { case: value('--case <id>', 'only those made in this case', words) },
  isList: true,
  async run({ client: ref, case: typed }, context) {
    const { journal } = context;
    const client = await clientOfList(context, ref);
    const one = typed === undefined ? undefined : resolve(journal, kinds.case, typed);
    return reply(apologyList, journal.apologies.list({ clientId: client?.id, caseId: one?.id }));
  },
});

export const show = defineCommand({
  details:
    'Shows its parts, its promise, the draft, whether it reached the client, and what they said. --as writes the draft for another channel: a script with pauses to listen, or a letter to sign. The stored draft stays.',
  examples: ['rapport apology show 3', 'rapport apology show 3 --as letter'],
  args: { id: needed('<id>', 'the number of the apology') },
  flags: { as: value('--as <channel>', apologyChannels.join(', '), oneOf(apologyChannels)) },
  run({ id, as: channel }, { journal, settings }) {
    const stored = storedApology(journal, resolve(journal, kinds.apology, id).id);
    if (!channel) return reply(apologyCard, stored);
    const { draft } = draftOfStored(journal, stored.apology, { channel, from: settings.name });
    return reply(apologyFace, { ...stored, face: { channel, draft } });
  },
});

export const edit = defineCommand({
  details:
    'Without flags the draft opens in $EDITOR. If you change a part, rapport writes a new draft. A draft you edited by hand stays until you say --redraft. rapport checks it for excuses again, and --by moves the promise.',
  examples: [
    'rapport apology edit 3',
    'rapport apology edit 3 --why "I kept two lists" --by friday',
    'rapport apology edit 3 --channel letter --redraft',
    'rapport apology edit 3 --draft - < letter.txt',
  ],
  args: { id: needed('<id>', 'the number of the apology') },
  fields: fieldFlags([apologyNoun], 'edit'),
  flags: {
    redraft: toggle('--redraft', 'write the draft again, even if you edited it'),
    exitCode: apologyFlags.exitCode,
  },
  writes: true,
  edits: true,
  async run(input, context) {
    const { journal, today } = context;
    const apology = resolve(journal, kinds.apology, input.id);
    const { id, clientId, clientName, deliveredOn, entryId, promise } = apology;
    if (deliveredOn !== null) throw apologyIsSaid(id, deliveredOn, entryId);
    const { case: inCase, person: hearer, set } = apologyInput(input, context);
    const noCase = input.fields['no apology.caseId'] === true;
    const { draft, repairByOn: by } = set;
    if (draft !== undefined && input.redraft) throw flagsConflict('--draft', '--redraft');
    if (by && by < today) throw promisedInPast(by);
    if (by && promise && promise.status !== 'open') throw remindersClosed([promise]);

    const client = { id: clientId, name: clientName };
    const person = hearer === undefined ? undefined : resolvePerson(journal, client, hearer);
    const found = resolveCaseOf(journal, client, inCase);
    const answers = answersIn(set);
    const { redraft } = input;
    const says = Object.keys(answers).length > 0 || person || found || noCase || redraft;
    const own =
      draft !== undefined
        ? await resolveDraft(context, draft, 'edit the one there is')
        : says
          ? undefined
          : await fromEditor(context, apology);
    const changed = { ...apology, personId: person?.id ?? apology.personId };
    const from = context.settings.name;
    const made = draftOfStored(journal, changed, { ...answers, from });
    const before = draftOfStored(journal, apology, { from }).draft;
    // The name may have been set since.
    const isOwn = ![before, draftOfStored(journal, apology, { from: null }).draft].includes(apology.draft);
    const keeps = own === undefined && !redraft && isOwn;
    const text = own?.trimEnd() ?? (keeps ? apology.draft : made.draft);
    const { remarks, ...drafted } = text === made.draft ? made : withEditedDraft(made, text);
    const isDraftOutdated = keeps && made.draft !== before;
    for (const lines of [isDraftOutdated ? editedDraftLines(id, sheet) : [], gapLines(remarks, sheet)])
      if (lines.length > 0) context.status(`${lines.join('\n')}\n`);

    const caseId = noCase ? null : (found?.id ?? apology.caseId);
    const answer = {
      ...changeApology(journal, apology, { ...drafted, personId: changed.personId, caseId }),
      ...{ remarks, isDraftOutdated, repeat: null, inCase: [], betterChannel: null, seen: false },
      done: 'Changed' as const,
    };
    return reply(apologyAnswer, answer, { attention: input.exitCode && excusesIn(remarks).length > 0 });
  },
});

/** The lines beside the answer are no wider than a page, wherever they go. */
const sheet: Sheet = { width: 80, mark: (_label, text) => text };

/** The draft as it comes back from the user's editor. */
async function fromEditor(context: Context, { id, draft }: Apology): Promise<string> {
  const editor = context.io.env.VISUAL || context.io.env.EDITOR;
  if (!context.canAsk || !editor)
    throw nothingToChange(`apology ${id}`, `rapport apology edit ${id} --draft - < letter.txt`);
  const text = await editedText(context, editor, `${draft}\n`);
  if (text.trim() === '') throw emptyText('The draft', 'Nothing was changed; it stays as it was.');
  return text;
}

/** A change of an apology that has reached them. */
function apologyIsSaid(id: number, on: string, entryId: number | null): RapportError {
  return new RapportError(
    'refused',
    'apology-is-said',
    `Apology ${id} reached them on ${on}; what was said cannot be changed.`,
    entryId === null
      ? [`See it: rapport apology show ${id}`]
      : [`To correct its entry in the log: rapport entry edit ${entryId}`],
  );
}

export const delivered = defineCommand({
  details:
    'Logs an entry on the planned channel, or on --channel. If the apology belongs to a case, so does the entry.',
  examples: [
    'rapport apology delivered 3',
    'rapport apology delivered 3 --on yesterday --channel meeting --reaction "She thanked me, and asked for it in writing"',
  ],
  args: { id: needed('<id>', 'the number of the apology') },
  flags: {
    on: value('--on <day>', 'the day it reached them; default: today', pastDay),
    channel: value('-c, --channel <channel>', apologyChannels.join(', '), oneOf(apologyChannels)),
    with: many('-w, --with <person>', 'who heard or read it; may be repeated', words),
    reaction: value('--reaction <text>', 'their answer; "" for none yet', words),
  },
  writes: true,
  async run(input, context) {
    const { journal, today } = context;
    const apology = resolve(journal, kinds.apology, input.id);
    const { id, clientId, clientName, deliveredOn, entryId } = apology;
    if (deliveredOn !== null && entryId !== null) throw alreadyDelivered(id, deliveredOn, entryId);
    const on = input.on ?? today;
    if (on > today) throw deliveredTooEarly(on);
    const named = resolvePeople(journal, { id: clientId, name: clientName }, input.with, clientName);
    const channel = input.channel ?? apology.channel;
    const reaction = input.reaction ?? (context.canAsk ? await askReaction(context, channel) : '');
    const stored = deliverApology(journal, apology, {
      on,
      channel,
      people: named.length > 0 || apology.personId === null ? named : [apology.personId],
      reaction: reaction.trim() || null,
    });
    return reply(deliveredApology, stored);
  },
});

/** Their own words, or none yet. */
async function askReaction(context: Context, channel: ApologyChannel): Promise<string> {
  const prompter = await context.ask();
  const when = isLiveChannel(channel) ? 'In their words.' : 'If they have already answered.';
  return prompter.text({ message: 'What was their answer?', hint: `${when} Enter leaves it out.` });
}

/** An apology that was delivered before. */
function alreadyDelivered(id: number, on: string, entryId: number): RapportError {
  return new RapportError('refused', 'already-delivered', `Apology ${id} already reached them on ${on}.`, [
    `See the entry: rapport entry show ${entryId}`,
  ]);
}
