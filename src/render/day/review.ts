import type { ClientComingRound, ReviewAct, ReviewItem } from '../../app/day/review.ts';
import type { Opener } from '../../domain/care/opener.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Operation } from '../../domain/operation.ts';
import { rules } from '../../domain/rules/index.ts';
import { handle } from '../../nouns/index.ts';
import { occasionAction } from '../care/occasions.ts';
import { commandFor, openerJson, openerLines, whyText } from '../care/openers.ts';
import { levelLabel } from '../flags/findings.ts';
import { type Json, sourceJson } from '../json/shape.ts';
import { operationJson } from '../json/things.ts';
import type { Action } from '../layout/action-page.ts';
import { leastText } from '../layout/measures.ts';
import { row } from '../layout/row.ts';
import { rowList } from '../layout/table.ts';
import { capital, cut, marked, oneLine, paragraph, plural } from '../layout/text.ts';
import { type Page, sentenceView, type View } from '../layout/view.ts';
import { caseActions } from '../repair/case-actions.ts';
import { sayOn } from '../words/days.ts';
import { flagAction, owedActions } from './agenda.ts';

export type ReviewWord = ReviewAct | 'skip' | 'undo' | 'quit';

/** What a review offers: its name, and what it does. */
export const reviewWords: Readonly<Record<ReviewWord, { name: string; description: string }>> = {
  talk: { name: 'log a call', description: 'Asks what was said, and logs a call.' },
  entry: { name: 'wrote or met', description: 'Asks how, who wrote and what was said, and logs it.' },
  deed: { name: 'do it', description: 'Runs the command shown, and asks for the words it needs.' },
  done: { name: 'done', description: 'Ticks it off; a promise is kept.' },
  snooze: { name: 'snooze', description: 'Hides a reminder until a day, and a flag for two weeks.' },
  remind: {
    name: 'remind',
    description: 'Plans a reminder about the client, and hides its flags until that day.',
  },
  mute: { name: 'mute', description: 'Mutes the rule for this client, with your reason.' },
  apologize: { name: 'apologize', description: 'Goes through an apology.' },
  open: { name: 'open', description: 'Shows the card of the client, or the case.' },
  skip: { name: 'skip', description: 'Leaves it for later.' },
  undo: { name: 'undo', description: 'Undoes the last step.' },
  quit: { name: 'quit', description: 'Leaves the review; what is done stays.' },
};

interface Progress {
  left: number;
  done: number;
  skipped: number;
}

/** The first line of a review; some items may be left over from earlier today. */
export function reviewOpening(
  count: number,
  skipped: number,
  { mark, width }: Pick<Page, 'mark' | 'width'>,
): string {
  const order =
    count === 1
      ? ''
      : skipped > 0 && skipped < count
        ? ', what you left for later today last'
        : ', the most pressing first';
  const manner = 'Each step is saved at once. Leave when you like.';
  return [
    mark('title', `${plural(count, 'thing')} to go through${order}.`),
    ...paragraph(manner, width).map((line) => mark('hint', line)),
  ].join('\n');
}

/** One review item: position, client, content and openers. */
export function reviewItem(
  item: ReviewItem,
  openers: readonly Opener[],
  { left, done, skipped }: Progress,
  page: Page,
): string {
  const { who, what, when, command } = actionOf(item, page);
  const counts = [
    `${left} left`,
    done > 0 ? `${done} done` : '',
    skipped > 0 ? `${skipped} skipped` : '',
  ].filter(Boolean);
  const kind = [kindText(item), when?.text ?? ''].filter(Boolean).join(', ');
  const label = item.kind === 'flag' ? levelLabel(item.flag.finding) : when?.label;
  return [
    '',
    page.mark('hint', `── ${counts.join(', ')}`),
    `${page.mark('name', cut(who, Math.max(leastText, Math.min(40, page.width - kind.length - 2))))}: ${label ? page.mark(label, kind) : kind}`,
    ...paragraph(what, page.width - 2).map((line) => `  ${line}`),
    ...(item.acts.includes('deed') ? [`  ${page.mark('command', command)}`] : []),
    ...openerLines(openers, page, 4),
  ].join('\n');
}

export interface ReviewEnd {
  /** Changes made and not taken back, oldest first. */
  steps: readonly Operation[];
  skipped: number;
  left: number;
}

export const reviewEnd = sentenceView<ReviewEnd>(
  ({ steps, skipped, left }, page) => {
    if (steps.length + skipped + left === 0) return 'Nothing to go through today.';
    const lines = [
      page.mark('title', `Review: ${plural(steps.length, 'change')}, ${skipped} skipped, ${left} left.`),
      ...steps.flatMap(({ id, summary }) =>
        row(
          [
            { text: handle('operation', id), label: 'muted' },
            { text: oneLine(capital(summary)), isWide: true },
          ],
          page,
          2,
          1,
        ),
      ),
    ];
    const last = steps.at(-1);
    if (last) {
      const others = steps.length > 1 ? '; any other by its number: rapport undo ID' : '';
      lines.push(marked('hint', `To undo the last: rapport undo ${last.id}${others}`, page));
    }
    if (skipped + left > 0) lines.push(page.mark('hint', 'To go on with what is open: rapport review'));
    return lines.join('\n');
  },
  ({ steps, skipped, left }) => ({ steps: steps.map(operationJson), skippedCount: skipped, leftCount: left }),
);

function itemJson(item: Listed): Json {
  const { kind, client, openers, acts } = item;
  const { what, command } = actionOf(item, { isTerminal: false, today: item.today });
  return {
    kind,
    ...sourceOf(item),
    ...{ client: client.name, clientId: client.id },
    rule: kind === 'flag' ? item.flag.finding.rule : null,
    ...{ dueOn: dueOn(item), what, openers: openers.map(openerJson), command },
    choices: acts.map((act) => reviewWords[act].name),
  };
}

const list = rowList(
  [
    ...['kind', 'source', 'sourceId', 'handle', 'client', 'clientId'],
    ...['rule', 'dueOn', 'what', 'openers', 'command', 'choices'],
  ],
  (items: readonly Listed[]) => items.map(itemJson),
);

/** What a review would cover; only scripts see this. */
export const reviewList: View<readonly Listed[]> = { human: () => '', json: list.json, list };

type Listed = ReviewItem & { openers: readonly Opener[]; today: CalendarDate };

function dueOn(item: Listed): string | null {
  if (item.kind === 'opener') return item.due.because.dueOn;
  if (item.kind === 'wish') return item.wish.on;
  return actionOf(item, { isTerminal: false, today: item.today }).when?.text ?? null;
}

type Day = Pick<Page, 'isTerminal' | 'today'>;

function actionOf(item: ReviewItem, page: Day): Action {
  if (item.kind === 'flag') return flagAction(item.flag, page);
  if (item.kind === 'opener') return openerAction(item.due, page);
  if (item.kind === 'wish') return occasionAction(item.wish, page);
  const [action] = item.kind === 'case' ? caseActions([item.one], page) : owedActions([item.reminder], page);
  if (!action) throw new Error(`nothing can be said of ${item.key}`);
  return action;
}

function openerAction(due: ClientComingRound, page: Day): Action {
  return { who: oneLine(due.client.name), what: whyText(due, sayOn(page)), command: commandFor(due) };
}

function kindText(item: ReviewItem): string {
  if (item.kind === 'flag') return titleOf(item.flag.finding.rule);
  if (item.kind === 'case') return 'open case';
  if (item.kind === 'wish') return 'to congratulate';
  if (item.kind === 'opener') return 'worth a word';
  return item.kind === 'promise' ? 'promise' : 'reminder';
}

/** What a rule found, behind a colon. */
function titleOf(id: string): string {
  const title = rules.find((rule) => rule.id === id)?.title ?? id;
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** The thing behind an item; for flags and people due for a word, that is the client. */
function sourceOf(item: ReviewItem): ReturnType<typeof sourceJson> {
  if (item.kind === 'flag' || item.kind === 'opener') return sourceJson('client', item.client.id);
  if (item.kind === 'wish') return sourceJson('occasion', item.wish.id);
  if (item.kind === 'case') return sourceJson('case', item.one.standing.file.case.id);
  return sourceJson('reminder', item.reminder.id);
}
