import type { ReviewAct, ReviewItem } from '../../app/review-items.ts';
import { goneQuiet } from '../../domain/rules/gone-quiet.ts';
import { askDay } from '../ask-day.ts';
import type { Context } from '../context.ts';
import { askText } from './ask-text.ts';
import { askMute, askSnooze } from './ask-until.ts';
import { deedLine } from './deed-line.ts';
import { askChannel, talkLine } from './talk-line.ts';

type Make = (context: Context, item: ReviewItem) => Promise<string[]>;

/** The command line that does something about an item; what it needs to know is asked. */
export const actLines: Readonly<Record<ReviewAct, Make>> = {
  talk: async (context, item) => talkLine(await context.ask(), item, 'call'),
  async entry(context, item) {
    const prompter = await context.ask();
    return talkLine(prompter, item, await askChannel(prompter));
  },
  deed: async (context, item) => deedLine(await context.ask(), item),
  async done(_context, item) {
    const id = reminderId(item);
    return item.kind === 'promise' ? ['promise', 'kept', id] : ['done', id];
  },
  async snooze(context, item) {
    if (item.kind === 'flag') return ['rest', String(item.client.id)];
    if (item.kind === 'opener') return ['rest', String(item.client.id), ruleOf(item)];
    return ['snooze', reminderId(item), `--until=${await askSnooze(context)}`];
  },
  async remind(context, item) {
    const client = String(item.client.id);
    const text = await askText(await context.ask(), 'Remind you of what?');
    const day = await askDay(context, 'When?', '--on DAY');
    // Until the reminder comes, the next review need not begin with the flag again.
    const isToRest = item.kind === 'flag' || item.kind === 'opener';
    return ['remind', client, `--on=${day}`, ...(isToRest ? ['--rest'] : []), '--', text];
  },
  async mute(context, item) {
    const because = await askText(await context.ask(), `Why should ${ruleOf(item)} be silent about them?`);
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
