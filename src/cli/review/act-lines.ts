import type { ReviewAct, ReviewItem } from '../../app/day/review-items.ts';
import goneQuiet from '../../domain/rules/gone-quiet/rule.ts';
import type { Context, Prompter } from '../io.ts';
import { askDay } from '../prompts/ask.ts';
import { askChannel, askMute, askSnooze, askText, talkLine } from './talk-line.ts';

/** What stands in a proposal where words of one's own are to be typed. */
const placeholder = '"…"';

/** What is asked for in place of the placeholder. */
const questions: Readonly<Record<string, string>> = {
  note: 'What do you note?',
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
