import type { ReviewAct, ReviewItem } from '../../app/day/review.ts';
import { addDays, addMonths, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { isLiveChannel } from '../../domain/log/entry.ts';
import goneQuiet from '../../domain/rules/gone-quiet/rule.ts';
import type { Channel } from '../../nouns/entry.ts';
import { handle } from '../../nouns/index.ts';
import { oneLine } from '../../render/layout/text.ts';
import { withTimes } from '../flags/typed-day.ts';
import type { Choice, Context, Prompter } from '../io.ts';
import { askDay } from '../prompts/ask-day.ts';
import { resolveRule } from '../references/rules.ts';

/** Where they spoke when not by a call. */
const channels = (['email', 'message', 'meeting', 'video', 'letter', 'event'] as const).map(
  (channel): Choice<Channel> => ({ name: channel, value: channel }),
);

/** Asks what was said, and gives the command that records it: the step of a case it was, else an entry of the log. */
async function talkLine(prompter: Prompter, item: ReviewItem, channel: Channel): Promise<string[]> {
  const step = item.kind === 'case' ? item.step : null;
  if (item.kind === 'case' && step) {
    const message = step === 'hear' ? 'Their account, in their words:' : 'How is it now, in their words?';
    return [
      'case',
      step,
      String(item.one.standing.file.case.id),
      `--by=${channel}`,
      '--',
      await askText(prompter, message),
    ];
  }
  const isSaid = item.kind === 'wish' || isLiveChannel(channel);
  const from = isSaid ? [] : await askWhoWrote(prompter);
  const about = item.kind === 'case' ? await caseFlags(prompter, item.one.standing) : wishFlags(item);
  const text = await askText(prompter, 'What was said?');
  return ['log', String(item.client.id), `--channel=${channel}`, ...from, ...about, '--', text];
}

function askWhoWrote(prompter: Prompter): Promise<string[]> {
  return prompter.choose<string[]>({
    message: 'Who wrote?',
    choices: [
      { name: 'you', value: [] },
      { name: 'they', value: ['--in'] },
    ],
  });
}

/** A wish is a personal word. */
function wishFlags(item: ReviewItem): string[] {
  if (item.kind !== 'wish') return [];
  const { person } = item.wish;
  return ['--touch=personal', ...(person ? [`--with=${person.name}`] : [])];
}

/** Where the two who decide are to talk, it counts whether the client's was there. */
async function caseFlags(
  prompter: Prompter,
  { file, next, deciders: [decider] }: Extract<ReviewItem, { kind: 'case' }>['one']['standing'],
): Promise<string[]> {
  const about = [`--case=${file.case.id}`];
  if (!decider || (next?.deed !== 'call' && next?.deed !== 'meet')) return about;
  const message = `With ${oneLine(decider.name)}, who decides?`;
  const withDecider = await prompter.confirm({ message, initial: false });
  return withDecider ? [...about, `--with=${decider.name}`] : about;
}

/** Asks for words of a person, which are no flags of a command. */
async function askText(prompter: Prompter, message: string): Promise<string> {
  const check = (answer: string) => (/^\s*-\S*\s*$/.test(answer) ? 'Type it in words.' : null);
  const required = 'Type something, or press Ctrl-C to go back.';
  for (;;) {
    const answer = (await prompter.text({ message, required, check })).trim();
    if (check(answer) === null) return answer;
  }
}

/** Until when; null for good, `other` for a day that is typed. */
type Until = CalendarDate | null | 'other';

const another: Choice<Until> = { name: 'until another day', value: 'other' };

/** Asks until which day a reminder is put off. */
async function askSnooze(context: Context): Promise<CalendarDate> {
  const { today } = context;
  const until = await pick(context, 'Snooze it for how long?', [
    { name: 'until tomorrow', value: addDays(today, 1) },
    { name: 'for three days', value: addDays(today, 3) },
    { name: 'for a week', value: addDays(today, 7) },
    { name: 'for two weeks', value: addDays(today, 14) },
    { name: 'for a month', value: addMonths(today, 1) },
    another,
  ]);
  return until ?? addDays(today, 1);
}

/** Asks until which day a rule is silent; null for good. */
function askMute(context: Context): Promise<CalendarDate | null> {
  const { today } = context;
  return pick(context, 'Mute it for how long?', [
    { name: 'for a month', value: addMonths(today, 1) },
    { name: 'for three months', value: addMonths(today, 3) },
    { name: 'for a year', value: addMonths(today, 12) },
    { name: 'for good', value: null },
    another,
  ]);
}

async function pick(
  context: Context,
  message: string,
  choices: readonly Choice<Until>[],
): Promise<CalendarDate | null> {
  const prompter = await context.ask();
  const until = await prompter.choose({ message, choices });
  return until === 'other' ? askLaterDay(context) : until;
}

async function askLaterDay(context: Context): Promise<CalendarDate> {
  for (;;) {
    const day = await askDay(context, 'Until when?', '--until DAY');
    if (day > context.today) return day;
    context.status('Type a day after today, or press Ctrl-C to go back.');
  }
}

/** The placeholder of a proposal for words of one's own. */
const placeholder = '"…"';

/** What is asked for in place of the placeholder. */
const questions: Readonly<Record<string, string>> = {
  note: 'What do you want to note?',
  'person add': 'What is their name?',
  'concern act': 'What did you do to help?',
  'feedback answer': 'What do you change for it?',
  'promise broken': 'What did you tell them?',
};

/** The command that a rule proposes about a flag, with the words it needs, which are asked. */
async function deedLine(prompter: Prompter, item: ReviewItem): Promise<string[]> {
  const deed = item.kind === 'flag' ? item.flag.finding.suggestion[2] : undefined;
  if (!deed) throw new Error(`nothing is proposed about ${item.key}`);
  const isOfClient = 'verb' in deed;
  const command = isOfClient ? deed.verb : deed.command;
  const person = isOfClient && deed.person !== undefined ? [`--with=${deed.person}`] : [];
  const head = [...command.split(' '), String(isOfClient ? item.client.id : deed.id)];
  const rest = deed.rest?.split(' ') ?? [];
  const at = rest.indexOf(placeholder);
  if (at < 0) return [...head, ...rest, ...person];
  const text = await askText(prompter, questions[command] ?? 'What was said?');
  const flag = rest[at - 1];
  if (flag?.startsWith('--'))
    return [...head, ...rest.slice(0, at - 1), `${flag}=${text}`, ...rest.slice(at + 1)];
  return [...head, ...rest.filter((_, position) => position !== at), ...person, '--', text];
}

type Make = (context: Context, item: ReviewItem) => Promise<string[]>;

/** The command line that does something about an item; what it needs to know is asked. */
export const actLines: Readonly<Record<ReviewAct, Make>> = {
  talk: async (context, item) => talkLine(await context.ask(), item, 'call'),
  async entry(context, item) {
    const prompter = await context.ask();
    return talkLine(prompter, item, await prompter.choose({ message: 'How?', choices: channels }));
  },
  deed: async (context, item) => deedLine(await context.ask(), item),
  async done(_context, item) {
    const id = reminderId(item);
    return item.kind === 'promise' ? ['promise', 'kept', id] : ['done', id];
  },
  async snooze(context, item) {
    if (item.kind === 'flag') return ['snooze', handle('client', item.client.id)];
    if (item.kind === 'opener') return ['snooze', handle('client', item.client.id), ruleOf(item)];
    return ['snooze', reminderId(item), `--until=${await askSnooze(context)}`];
  },
  async remind(context, item) {
    const client = String(item.client.id);
    const text = await askText(await context.ask(), 'What should rapport remind you of?');
    const times: string[] = [];
    const day = await askDay(context, 'When?', '--on DAY', (time) => times.push(time));
    // Until the reminder comes, the next review begins with something else.
    const isToRest = item.kind === 'flag' || item.kind === 'opener';
    return ['remind', client, `--on=${day}`, ...(isToRest ? ['--snooze'] : []), '--', withTimes(text, times)];
  },
  async mute(context, item) {
    const { title } = resolveRule(ruleOf(item));
    const because = await askText(await context.ask(), `Why mute “${title}” for them?`);
    const until = await askMute(context);
    const flags = [`--because=${because}`, ...(until === null ? [] : [`--until=${until}`])];
    return ['mute', String(item.client.id), ruleOf(item), ...flags];
  },
  apologize: async (_context, item) => [
    'apologize',
    item.kind === 'case' ? `--case=${caseId(item)}` : String(item.client.id),
  ],
  open: async (_context, item) =>
    item.kind === 'case' ? ['case', 'show', caseId(item)] : ['show', String(item.client.id)],
};

function reminderId(item: ReviewItem): string {
  if (!('reminder' in item)) throw new Error(`${item.key} is no reminder`);
  return String(item.reminder.id);
}

/** The rule that said it, or that will. */
function ruleOf(item: ReviewItem): string {
  if (item.kind === 'opener') return goneQuiet.id;
  if (item.kind !== 'flag') throw new Error(`${item.key} is no flag`);
  return item.flag.finding.rule;
}

function caseId(item: Extract<ReviewItem, { kind: 'case' }>): string {
  return String(item.one.standing.file.case.id);
}
