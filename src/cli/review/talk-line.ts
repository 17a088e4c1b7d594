import type { ReviewItem } from '../../app/day/review-items.ts';
import { addDays, addMonths, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { isLiveChannel } from '../../domain/log/entry.ts';
import type { Channel } from '../../nouns/entry.ts';
import { oneLine } from '../../render/layout/text.ts';
import type { Context, KeyChoice, Prompter } from '../io.ts';
import { askDay } from '../prompts/ask.ts';

const channels: readonly KeyChoice<Channel>[] = [
  { key: 'e', name: 'email', value: 'email' },
  { key: 'm', name: 'message', value: 'message' },
  { key: 't', name: 'meeting', value: 'meeting' },
  { key: 'v', name: 'video', value: 'video' },
  { key: 'l', name: 'letter', value: 'letter' },
  { key: 'n', name: 'event', value: 'event' },
];

/** Asks with one key how they spoke, when not by a call. */
export function askChannel(prompter: Prompter): Promise<Channel> {
  return prompter.key({ message: 'How?', keys: channels });
}

/** Asks what was said, and gives the command that records it: the step of a case it was, else an entry of the log. */
export async function talkLine(prompter: Prompter, item: ReviewItem, channel: Channel): Promise<string[]> {
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
  return prompter.key({
    message: 'Who wrote?',
    keys: [
      { key: 'y', name: 'you', value: [] },
      { key: 't', name: 'they', value: ['--in'] },
    ],
  });
}

/** Whoever is wished well hears a personal word. */
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
  const withDecider = await prompter.key({
    message: `With ${oneLine(decider.name)}, who decides?`,
    keys: [
      { key: 'y', name: 'yes', value: true },
      { key: 'n', name: 'no', value: false },
    ],
  });
  return withDecider ? [...about, `--with=${decider.name}`] : about;
}

/** Asks for words of a person, which are no flags of a command. */
export async function askText(prompter: Prompter, message: string): Promise<string> {
  const check = (answer: string) => (/^\s*-\S*\s*$/.test(answer) ? 'Say it in words.' : null);
  const required = 'Say something, or press Ctrl-C to go back.';
  for (;;) {
    const answer = (await prompter.text({ message, required, check })).trim();
    if (check(answer) === null) return answer;
  }
}

/** A day that is named by one key; null for never, `other` for one that is typed. */
type Until = CalendarDate | null | 'other';

/** Asks with one key until which day a reminder is put off. */
export async function askSnooze(context: Context): Promise<CalendarDate> {
  const { today } = context;
  const until = await pick(context, 'Put it off for how long?', [
    { key: '1', name: '1 day', value: addDays(today, 1) },
    { key: '3', name: '3 days', value: addDays(today, 3) },
    { key: 'w', name: 'a week', value: addDays(today, 7) },
    { key: '2', name: '2 weeks', value: addDays(today, 14) },
    { key: 'm', name: 'a month', value: addMonths(today, 1) },
    { key: 'o', name: 'other day', value: 'other' },
  ]);
  return until ?? addDays(today, 1);
}

/** Asks with one key until which day a rule is silent; null for good. */
export function askMute(context: Context): Promise<CalendarDate | null> {
  const { today } = context;
  return pick(context, 'Silent for how long?', [
    { key: 'm', name: 'a month', value: addMonths(today, 1) },
    { key: '3', name: '3 months', value: addMonths(today, 3) },
    { key: 'y', name: 'a year', value: addMonths(today, 12) },
    { key: 'g', name: 'for good', value: null },
    { key: 'o', name: 'other day', value: 'other' },
  ]);
}

async function pick(
  context: Context,
  message: string,
  keys: readonly KeyChoice<Until>[],
): Promise<CalendarDate | null> {
  const prompter = await context.ask();
  const until = await prompter.key({ message, keys });
  return until === 'other' ? askLaterDay(context) : until;
}

async function askLaterDay(context: Context): Promise<CalendarDate> {
  for (;;) {
    const day = await askDay(context, 'Until when?', '--until DAY');
    if (day > context.today) return day;
    context.status('Say a day after today, or press Ctrl-C to go back.');
  }
}
