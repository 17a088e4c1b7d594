import type { ReviewAct, ReviewItem } from '../../app/review-items.ts';
import { goneQuiet } from '../../domain/rules/gone-quiet.ts';
import { askDay } from '../ask-day.ts';
import type { Context } from '../context.ts';
import { askText } from './ask-text.ts';
import { askMute, askSnooze } from './ask-until.ts';
import { askChannel, talkLine } from './talk-line.ts';

type Make = (context: Context, item: ReviewItem) => Promise<string[][]>;

/** The command lines that do something about an item, in their order; what they need to know is asked. */
export const actLines: Readonly<Record<ReviewAct, Make>> = {
  talk: async (context, item) => [await talkLine(await context.ask(), item, 'call')],
  async entry(context, item) {
    const prompter = await context.ask();
    return [await talkLine(prompter, item, await askChannel(prompter))];
  },
  async done(_context, item) {
    const id = reminderId(item);
    return [item.kind === 'promise' ? ['promise', 'kept', id] : ['done', id]];
  },
  async snooze(context, item) {
    if (isOfRule(item)) return [['rest', String(item.client.id), ruleOf(item)]];
    return [['snooze', reminderId(item), `--until=${await askSnooze(context)}`]];
  },
  async remind(context, item) {
    const client = String(item.client.id);
    const text = await askText(await context.ask(), 'Remind you of what?');
    const day = await askDay(context, 'When?', '--on DAY');
    const remind = ['remind', client, `--on=${day}`, '--', text];
    // Until the reminder comes, the next review need not begin with the flag again.
    const isToRest = isOfRule(item) && day > context.today;
    return isToRest ? [remind, ['rest', client, ruleOf(item), `--until=${day}`]] : [remind];
  },
  async mute(context, item) {
    const because = await askText(await context.ask(), `Why should ${ruleOf(item)} be silent about them?`);
    const until = await askMute(context);
    const flags = [`--because=${because}`, ...(until === null ? [] : [`--until=${until}`])];
    return [['mute', String(item.client.id), ruleOf(item), ...flags]];
  },
  apologize: async (_context, item) => [
    item.kind === 'case' ? ['apologize', `--case=${caseId(item)}`] : ['apologize', String(item.client.id)],
  ],
  open: async (_context, item) => [
    item.kind === 'case' ? ['case', 'show', caseId(item)] : ['show', String(item.client.id)],
  ],
};

function reminderId(item: ReviewItem): string {
  if (!('reminder' in item)) throw new Error(`${item.key} is no reminder`);
  return String(item.reminder.id);
}

/** Whether a rule said it, which can rest or be muted. */
function isOfRule({ kind }: ReviewItem): boolean {
  return kind === 'flag' || kind === 'opener';
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
