import {
  answerFeedback,
  askedLately,
  askedOn,
  askFeedback,
  closeFeedback,
  editFeedback,
  type FeedbackCorrection,
  nothingChanged,
  openQuestion,
  recordFeedback,
  refuseUnsaid,
  type Telling,
  tellFeedback,
} from '../../../app/care/feedback.ts';
import { clientLimits } from '../../../app/clients/assign-profiles.ts';
import { type Feedback, questionPause } from '../../../domain/care/feedback.ts';
import type { CalendarDate } from '../../../domain/days/calendar-date.ts';
import feedbackDue from '../../../domain/rules/feedback-due/rule.ts';
import { emptyText, RapportError } from '../../../domain/text/failure.ts';
import { clientRef, shellWord } from '../../../domain/text/shell-word.ts';
import type { Channel } from '../../../nouns/entry.ts';
import { feedback } from '../../../nouns/feedback.ts';
import { parseReference } from '../../../nouns/index.ts';
import {
  askedAlready,
  askedEarly,
  feedbackAnswer,
  feedbackCard,
  feedbackList,
  replacedAnswer,
  sameQuestion,
} from '../../../render/care/feedback.ts';
import { askWords } from '../../case/questions.ts';
import { resolveTalk, talkFlags } from '../../case/talk.ts';
import {
  asked,
  defineCommand,
  needed,
  optional,
  type Parse,
  pastDay,
  reply,
  toggle,
  value,
  words,
} from '../../command.ts';
import { nothingToChange, onlyTogether } from '../../failures.ts';
import { passedDay } from '../../flags/days.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import type { Context } from '../../io.ts';
import { askChannel, textInput } from '../../prompts/ask.ts';
import { clientOfList, resolveClient, resolvePerson, resolvePersonOf } from '../../references/clients.ts';
import { kinds, resolve } from '../../references/reference.ts';

/** A score as it was given: a whole number from 0 to 10. */
export const score: Parse<number> = (text) => {
  if (!/^(?:\d|10)$/.test(text.trim())) throw notAScore(text);
  return Number(text);
};

/** The flag that says which score they gave. */
const scoreFlag = value('--score <n>', 'their number, if they gave one: 0 to 10', score);

/** A score that is no whole number from 0 to 10. */
function notAScore(text: string): RapportError {
  return new RapportError('usage', 'not-a-score', `A score is a whole number from 0 to 10, not "${text}".`, [
    'If they gave no number, leave it out.',
  ]);
}

const { by, entry, on } = talkFlags;

export const ask = defineCommand({
  summary: 'Record that you asked a client how you did',
  details:
    'Ask after the work, not before it. --by also logs an entry with the touch feedback. If it is already logged, name that entry with --entry.',
  examples: [
    'rapport feedback ask acme --by call --about "the move to the new site"',
    'rapport feedback ask dana --by email --on friday',
  ],
  args: { client: needed('<client>', 'any part of a name, a person, an email address or a handle') },
  flags: {
    ...{ by, entry, on },
    about: value('--about <text>', 'the work you asked about', words),
    person: value('--person <person>', 'who was asked', words),
    another: toggle('--another', 'a second question on the same day'),
  },
  writes: true,
  async run(input, context) {
    const { journal, settings } = context;
    const client = await resolveClient(context, input.client);
    const personId = resolvePersonOf(journal, client, input.person, input.client);
    const { talk, on } = resolveTalk(context, client, personId, { ...input, with: [] });
    const day = passedDay(context, on);
    const present = input.another ? null : askedOn(journal, client.id, { personId, on: day });
    if (present && (await isSame(context, present))) {
      if (!context.canAsk) context.status(askedAlready());
      return reply(feedbackAnswer, { did: 'Kept', feedback: present, entry: null });
    }
    const standard = clientLimits(journal, settings, feedbackDue, client).days || questionPause;
    const every = Math.min(standard, questionPause);
    const lately = askedLately(journal, client.id, day, every);
    const about = input.about?.trim() || null;
    const done = askFeedback(journal, client, { personId, about, on: day, talk });
    if (lately) context.status(askedEarly(client.name, lately, every));
    return reply(feedbackAnswer, { did: 'Asked', ...done });
  },
});

async function isSame(context: Context, present: Feedback): Promise<boolean> {
  if (!context.canAsk) return true;
  const prompter = await context.ask();
  return prompter.confirm({ message: sameQuestion(present), initial: true });
}

export const record = defineCommand({
  summary: 'Write down what a client said of the work, in their words',
  details:
    'It answers your open question to them, if there is one; otherwise it counts as unasked. WORDS may be - for stdin; without it, rapport asks.',
  examples: [
    'rapport feedback record acme "The drafts were good, the calls too long" --score 8',
    'rapport feedback record dana "Could not find the invoice" --unasked --on yesterday',
  ],
  args: {
    client: needed('<client>', 'the client, or the handle of the feedback'),
    words: asked('[words...]', 'what they said'),
  },
  flags: {
    score: scoreFlag,
    on: value('--on <day>', 'the day they said it; default: today', pastDay),
    person: value('--person <person>', 'who said it', words),
    unasked: toggle('--unasked', 'it answers no question'),
  },
  writes: true,
  async run(input, context) {
    const saidOn = passedDay(context, input.on);
    const speaker = await resolveSpeaker(context, input.client, { ...input, saidOn });
    const hint = `rapport feedback record ${shellWord(input.client)} "THEIR WORDS"`;
    const text = await textInput(context, input.words, 'What they said', hint);
    const asks = context.canAsk && input.words.length === 0 && input.score === undefined;
    const score = asks ? await askScore(context) : (input.score ?? null);
    const feedback = recordFeedback(context.journal, speaker, { saidOn, words: text, score });
    return reply(feedbackAnswer, { did: 'Recorded', feedback, entry: null });
  },
});

/** The number they gave, or null; asks again until it is one. */
async function askScore(context: Context): Promise<number | null> {
  const prompter = await context.ask();
  const show = prompter.show ?? context.status;
  const read = (answer: string) => (answer.trim() === '' ? null : score(answer, '--score', context));
  const check = (answer: string): string | null => {
    try {
      read(answer);
      return null;
    } catch (error) {
      if (error instanceof RapportError) return error.message;
      throw error;
    }
  };
  for (;;) {
    const question = { message: 'Did they give a number, 0 to 10?', hint: 'Enter leaves it out.' };
    const answer = await prompter.text({ ...question, check });
    const wrong = check(answer);
    if (wrong === null) return read(answer);
    show(wrong);
  }
}

export const answer = defineCommand({
  summary: 'Record what you changed after feedback',
  details:
    'The feedback stays open until you tell them: now with --told and --by, or later with rapport feedback tell. CHANGED may be - for stdin.',
  examples: [
    'rapport feedback answer 4 "Calls end after half an hour"',
    'rapport feedback answer 4 "Calls end after half an hour" --told yesterday --by email',
  ],
  args: {
    id: needed('<id>', 'the number of the feedback'),
    changed: asked('[changed...]', 'what you changed'),
  },
  flags: {
    told: value('--told <day>', 'the day you told them', pastDay),
    by: talkFlags.by,
  },
  writes: true,
  async run(input, context) {
    const before = resolve(context.journal, kinds.feedback, input.id);
    refuseUnsaid(before);
    if (input.by && !input.told) throw onlyTogether('--by', '--told DAY');
    const hint = `rapport feedback answer ${before.id} "WHAT YOU CHANGED"`;
    const changed = await textInput(context, input.changed, 'What you changed', hint);
    const telling = input.told ? await toldOn(context, before, input.told, input.by) : null;
    if (before.changed !== null && before.changed !== changed) context.status(replacedAnswer(before.changed));
    const done = answerFeedback(context.journal, before, { changed, telling });
    return reply(feedbackAnswer, { did: telling ? 'Told' : 'Answered', ...done });
  },
});

async function toldOn(
  context: Context,
  { clientId, clientName, personId }: { clientId: number; clientName: string; personId: number | null },
  day: CalendarDate,
  channel: Channel | undefined,
): Promise<Telling> {
  const on = passedDay(context, day);
  const by = channel ?? (await askChannel(context, 'How did you tell them?'));
  const { talk } = resolveTalk(context, { id: clientId, name: clientName }, personId, { by, with: [] });
  if (!talk) throw new Error('a channel makes a talk');
  return { on, talk };
}

export const tell = defineCommand({
  summary: 'Record that you told them what you changed',
  details:
    'Logs an entry with the touch feedback: what they said and what you did. If it is already logged, name that entry with --entry.',
  examples: [
    'rapport feedback tell 4 --by call',
    'rapport feedback tell 4 --by email --with dana --on friday',
    'rapport feedback tell 4 --entry 12',
  ],
  args: { id: needed('<id>', 'the number of the feedback') },
  flags: talkFlags,
  writes: true,
  async run(input, context) {
    const feedback = resolve(context.journal, kinds.feedback, input.id);
    const { id, clientId, clientName, personId, changed } = feedback;
    refuseUnsaid(feedback);
    if (changed === null) throw nothingChanged(id);
    const isAsked = !input.by && input.entry === undefined && input.with.length === 0;
    const by = isAsked ? await askChannel(context, 'How did you tell them?') : input.by;
    const client = { id: clientId, name: clientName };
    const { talk, on } = resolveTalk(context, client, personId, { ...input, by });
    if (!talk) throw new Error('a channel or an entry makes a talk');
    const done = tellFeedback(context.journal, feedback, { on: passedDay(context, on), talk });
    return reply(feedbackAnswer, { did: 'Told', ...done });
  },
});

export const close = defineCommand({
  summary: 'Close feedback when there is nothing to tell',
  details:
    'For praise you thanked them for, or a question they never answered. If you changed something, tell them instead.',
  examples: ['rapport feedback close 4 --because "All praise; thanked her on the phone"'],
  args: { id: needed('<id>', 'the number of the feedback') },
  flags: { because: value('-b, --because <reason>', 'why there is nothing to tell', words) },
  writes: true,
  async run({ id, because: reason }, context) {
    const before = resolve(context.journal, kinds.feedback, id);
    if (reason?.trim() === '') throw emptyText('The reason', 'Say why with --because REASON.');
    const because = await askWords(context, reason, {
      what: 'The reason',
      flag: '--because REASON',
      message: 'Why is there nothing to tell?',
    });
    const feedback = closeFeedback(context.journal, before, { on: context.today, because });
    return reply(feedbackAnswer, { did: 'Closed', feedback, entry: null });
  },
});

export const list = defineCommand({
  summary: 'List what clients said of the work',
  details:
    'Lists the newest first: asked, said, changed, told. Feedback is open until you tell them what changed, or close it.',
  examples: ['rapport feedback list', 'rapport feedback list acme', 'rapport feedback list --open --csv'],
  args: { client: optional('[client]', 'only that of one client') },
  flags: { open: toggle('--open', 'only feedback that waits for their answer or yours') },
  isList: true,
  async run({ client: ref, open }, context) {
    const client = await clientOfList(context, ref);
    const filter = { ...(client ? { clientId: client.id } : {}), open, until: context.today };
    return reply(feedbackList, context.journal.feedback.list(filter));
  },
});

export const show = defineCommand({
  details: 'Shows when they were asked, what they said, what you changed, and when they were told.',
  examples: ['rapport feedback show 4'],
  args: { id: needed('<id>', 'the number of the feedback') },
  run({ id }, context) {
    return reply(feedbackCard, resolve(context.journal, kinds.feedback, id));
  },
});

export const edit = defineCommand({
  details: 'Only the fields you give change. Entries of the log stay as they are.',
  examples: [
    'rapport feedback edit 4 --score 7',
    'rapport feedback edit 4 --words "The calls were too long" --said friday',
    'rapport feedback edit 4 --open',
  ],
  args: { id: needed('<id>', 'the number of the feedback') },
  fields: fieldFlags([feedback], 'edit', { parsers: { score } }),
  flags: { open: toggle('--open', 'open it again: not told, not closed') },
  writes: true,
  edits: true,
  run(input, context) {
    const { journal } = context;
    const before = resolve(context.journal, kinds.feedback, input.id);
    const { id, clientId, clientName } = before;
    const client = { id: clientId, name: clientName };
    const set = changesIn(feedback, input, context, {
      personId: (text) => resolvePerson(journal, client, text).id,
    });
    if (set.words === null) throw emptyText('What they said', `rapport feedback edit ${id} --words TEXT`);
    if (set.changed === null && input.fields['no feedback.changed'] !== true)
      throw emptyText('What you changed', `If you changed nothing: rapport feedback edit ${id} --no-changed`);
    for (const day of [set.askedOn, set.saidOn]) if (day) passedDay(context, day);
    const fields: FeedbackCorrection = { ...set, ...(input.open && { open: true }) };
    if (Object.keys(fields).length === 0)
      throw nothingToChange(`feedback ${id}`, `rapport feedback edit ${id} --words TEXT`);
    const changed = editFeedback(journal, before, fields);
    return reply(feedbackAnswer, { did: 'Changed', feedback: changed, entry: null });
  },
});

/** Who said something, and the question it answers; null where they said it unasked. */
interface Speaker {
  client: { id: number; name: string };
  personId: number | null;
  question: Feedback | null;
}

/**
 * Who is meant by a client's name or by the number of a question to them. A number that is a question's and also
 * that of a client is refused.
 */
async function resolveSpeaker(
  context: Context,
  ref: string,
  { person, unasked, saidOn }: { person: string | undefined; unasked: boolean; saidOn: CalendarDate },
): Promise<Speaker> {
  const { journal } = context;
  const number = parseReference(ref);
  const isQuestion = number && [null, feedback.letter].includes(number.letter);
  const question = isQuestion ? journal.feedback.get(number.id) : null;
  const named = question && /^\d/.test(ref) ? journal.clients.get(question.id) : null;
  if (question && named) throw questionOrClient(question.id, question.clientName, named);
  if (question) {
    const client = { id: question.clientId, name: question.clientName };
    const personId =
      person === undefined ? question.personId : resolvePersonOf(journal, client, person, client.name);
    if (unasked) return { client, personId, question: null };
    if (question.saidOn !== null)
      throw alreadySaid(question.id, question.saidOn, { id: question.clientId, name: question.clientName });
    if (question.closedOn !== null) refuseUnsaid(question);
    return { client, personId, question: question };
  }
  const client = await resolveClient(context, ref);
  const personId = resolvePersonOf(journal, client, person, ref);
  return {
    client,
    personId,
    question: unasked ? null : openQuestion(journal, client.id, { personId, saidOn }),
  };
}

/** A number that is a question's and a client's. */
function questionOrClient(id: number, question: string, client: { id: number; name: string }): RapportError {
  return new RapportError(
    'usage',
    'question-or-client',
    `${id} could be feedback f${id} from ${question} or the client ${client.name}.`,
    [
      `For the feedback: rapport feedback record f${id} "THEIR WORDS"`,
      `For the client: rapport feedback record ${clientRef(client)} "THEIR WORDS"`,
    ],
  );
}

/** An answer where there is one already. */
function alreadySaid(id: number, on: string, client: { id: number; name: string }): RapportError {
  return new RapportError('refused', 'already-said', `Feedback ${id} already has their words of ${on}.`, [
    `To correct them: rapport feedback edit ${id} --words "THEIR WORDS"`,
    `If they said more: rapport feedback record ${clientRef(client)} "THEIR WORDS"`,
  ]);
}
