import {
  actOnConcern,
  type ConcernCorrection,
  closeConcern,
  concernClosed,
  editConcern,
  noteConcern,
  reopenConcern,
} from '../../../app/care/concerns.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { concern } from '../../../nouns/concern.ts';
import { concernAnswer, concernCard, concernList } from '../../../render/care/concerns.ts';
import { optionalText } from '../../case/questions.ts';
import { resolveTalk, talkFlags } from '../../case/talk.ts';
import {
  asked,
  defineCommand,
  needed,
  optional,
  pastDay,
  reply,
  rest,
  toggle,
  value,
} from '../../command.ts';
import { flagsConflict, nothingToChange } from '../../failures.ts';
import { passedDay } from '../../flags/days.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { editedText, ownWords, textInput } from '../../prompts/ask.ts';
import { clientOfList, resolveClient, resolvePeople, resolvePerson } from '../../references/clients.ts';
import { kinds, refuseHandles, resolve } from '../../references/reference.ts';

export const add = defineCommand({
  details:
    'Note what worries them, even if it is not about your work. Then record what you do to help: rapport concern act. TEXT may be - for stdin.',
  examples: [
    'rapport concern add acme "The board wants the numbers a month earlier"',
    'rapport concern add acme "Has to win the team over" --person dana --on yesterday',
  ],
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or a handle'),
    text: asked('[text...]', 'what it is'),
  },
  fields: fieldFlags([concern], 'add'),
  writes: true,
  async run(input, context) {
    const { journal } = context;
    const client = await resolveClient(context, input.client);
    const [through = null] = resolvePeople(journal, client, [], input.client);
    const { notedOn = context.today, personId = through } = changesIn(concern, input, context, {
      personId: (text) => resolvePerson(journal, client, text).id,
    });
    const hint = `rapport concern add ${shellWord(input.client)} "TEXT"`;
    const what = await textInput(context, input.text, 'Their problem', hint);
    const noted = noteConcern(journal, client, { personId, what, notedOn });
    return reply(concernAnswer, { did: 'Noted', concern: noted, entry: null });
  },
});

export const act = defineCommand({
  details:
    '--by also logs an entry with the touch help. If it is already logged, name that entry with --entry. TEXT may be - for stdin.',
  examples: [
    'rapport concern act 4 "Put her in touch with an auditor"',
    'rapport concern act 4 "Went through the slides with her" --by video --with dana --on friday',
  ],
  args: {
    id: needed('<id>', 'the number of the concern'),
    text: asked('[text...]', 'what you did'),
  },
  flags: talkFlags,
  writes: true,
  async run(input, context) {
    const { journal } = context;
    const before = resolve(context.journal, kinds.concern, input.id);
    const { id, clientId, clientName, personId, closedOn } = before;
    if (closedOn !== null) throw concernClosed(id, closedOn);
    const { talk, on } = resolveTalk(context, { id: clientId, name: clientName }, personId, input);
    const day = passedDay(context, on);
    const text = await textInput(context, input.text, 'What you did', `rapport concern act ${id} "TEXT"`);
    const { concern, entry } = actOnConcern(journal, before, { on: day, text, talk });
    return reply(concernAnswer, { did: 'Helped with', concern, entry });
  },
});

export const close = defineCommand({
  summary: 'Record that a problem of a client is over',
  examples: [
    'rapport concern close 4',
    'rapport concern close 4 "The board moved the date back" --on monday',
  ],
  args: {
    id: needed('<id>', 'the number of the concern'),
    text: rest('[text...]', 'how it ended'),
  },
  flags: { on: value('--on <day>', 'the day it was over; default: today', pastDay) },
  writes: true,
  async run(input, context) {
    const before = resolve(context.journal, kinds.concern, input.id);
    const on = passedDay(context, input.on);
    const hint = `rapport concern close ${before.id} "TEXT"`;
    const ending = await optionalText(context, input.text, 'How it ended', hint);
    const concern = closeConcern(context.journal, before, { on, ending });
    return reply(concernAnswer, { did: 'Closed', concern, entry: null });
  },
});

export const reopen = defineCommand({
  examples: ['rapport concern reopen 4'],
  args: { id: needed('<id>', 'the number of the concern') },
  writes: true,
  run({ id }, context) {
    const concern = reopenConcern(context.journal, resolve(context.journal, kinds.concern, id));
    return reply(concernAnswer, { did: 'Reopened', concern, entry: null });
  },
});

export const list = defineCommand({
  summary: 'List the problems of clients, and what was done about each',
  details: 'Lists open concerns, the newest first. --all shows closed ones too.',
  examples: ['rapport concern list', 'rapport concern list acme --all', 'rapport concerns --csv'],
  args: { client: optional('[client]', 'only those of one client') },
  flags: { all: toggle('-a, --all', 'also closed ones') },
  isList: true,
  async run({ client: ref, all }, context) {
    const client = await clientOfList(context, ref);
    const filter = { ...(client ? { clientId: client.id } : {}), open: !all, until: context.today };
    return reply(concernList, context.journal.concerns.list(filter));
  },
});

export const show = defineCommand({
  details: 'Shows what it is, when you learnt of it, and all that was done to help.',
  examples: ['rapport concern show 4'],
  args: { id: needed('<id>', 'the number of the concern') },
  run({ id }, context) {
    return reply(concernCard, resolve(context.journal, kinds.concern, id));
  },
});

export const edit = defineCommand({
  details:
    'Only the fields you give change. Without TEXT and flags, the text opens in $EDITOR. What was done to help stays; to undo that: rapport undo',
  examples: [
    'rapport concern edit 4 "The board wants the numbers two months earlier"',
    'rapport concern edit 4 --person dana --on monday',
  ],
  args: { id: needed('<id>', 'the number of the concern'), text: rest('[text...]', 'what it is') },
  fields: fieldFlags([concern], 'edit'),
  writes: true,
  edits: true,
  async run(input, context) {
    refuseHandles(input.text, concern);
    if (input.text.length > 0 && input.fields['concern.what'] !== undefined)
      throw flagsConflict('TEXT', '--what');
    const { journal } = context;
    const before = resolve(context.journal, kinds.concern, input.id);
    const { id, clientId, clientName } = before;
    const client = { id: clientId, name: clientName };
    const fields: ConcernCorrection = changesIn(concern, input, context, {
      personId: (text) => resolvePerson(journal, client, text).id,
    });
    if (input.text.length > 0) fields.what = input.text.join(' ').trim();
    if (fields.what === '') throw emptyText('Their problem', `rapport concern edit ${id} --what TEXT`);
    if (Object.keys(fields).length === 0) {
      const editor = context.io.env.VISUAL || context.io.env.EDITOR;
      if (!context.canAsk || !editor)
        throw nothingToChange(`concern ${id}`, `rapport concern edit ${id} --what TEXT`);
      const edited = (await editedText(context, editor, before.what)).trim();
      if (edited !== '') fields.what = ownWords(edited);
    }
    const changed = editConcern(journal, before, fields);
    return reply(concernAnswer, { did: 'Changed', concern: changed, entry: null });
  },
});
