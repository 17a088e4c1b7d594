import type { Opener } from '../../domain/care/opener.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import { lastStep } from '../../domain/repair/case.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import type { ComingWish } from '../care/occasions.ts';
import { openersFor } from '../care/openers.ts';
import { comingRound, type DueClient, dueClient, type Round } from '../care/outreach.ts';
import type { OpenCase } from '../repair/open-cases.ts';
import { type Agenda, type ClientFlag, readAgenda } from './agenda.ts';

/** A client whose rhythm comes round, with reasons to get in touch. */
export type ClientComingRound = DueClient & { because: { flag: null } & Round };

/**
 * What can be done about something that is due or flagged: `talk` logs a call, `entry` what was said otherwise, and
 * `deed` is what the rule proposes.
 */
export type ReviewAct =
  | 'talk'
  | 'entry'
  | 'deed'
  | 'done'
  | 'snooze'
  | 'remind'
  | 'mute'
  | 'apologize'
  | 'open';

/** The step in a case that is taken by talking to them. */
type TalkStep = 'hear' | 'check-back';

interface Common {
  /** What tells it from the others of a day. */
  key: string;
  client: { id: number; name: string };
  acts: readonly ReviewAct[];
}

/**
 * One thing to go through: a reminder, a case that asks for its next step, a birthday or the like, a client who is
 * flagged, or one whose rhythm comes round and to whom there is something to say.
 */
export type ReviewItem =
  | (Common & { kind: 'promise' | 'overdue' | 'due'; reminder: Reminder })
  | (Common & { kind: 'case'; one: OpenCase; step: TalkStep | null })
  | (Common & { kind: 'wish'; wish: ComingWish })
  | (Common & { kind: 'flag'; flag: ClientFlag })
  | (Common & { kind: 'opener'; due: ClientComingRound });

const actsOnReminder = ['talk', 'entry', 'done', 'snooze', 'remind', 'apologize', 'open'] as const;
const actsOnCase = ['talk', 'entry', 'remind', 'apologize', 'open'] as const;
const actsOnProposal = ['talk', 'entry', 'deed', 'snooze', 'remind', 'mute', 'apologize', 'open'] as const;
const actsOnWish = ['talk', 'entry', 'remind', 'open'] as const;
const actsOnClient = ['talk', 'entry', 'snooze', 'remind', 'mute', 'apologize', 'open'] as const;

/**
 * What a day asks for, one thing at a time, most pressing first: promises, cases, what is overdue, what is due, whom to
 * wish well, the clients who are flagged, each once, and those whose rhythm comes round. With a client, only what is
 * about it.
 */
export function reviewItems(
  { promises, cases, overdue, due, wishes, flags }: Agenda,
  comingRound: readonly ClientComingRound[],
  clientId?: number,
): ReviewItem[] {
  const items = [
    ...promises.map((reminder) => reminderItem('promise', reminder)),
    ...cases.filter(({ asksToday }) => asksToday).map(caseItem),
    ...overdue.map((reminder) => reminderItem('overdue', reminder)),
    ...due.map((reminder) => reminderItem('due', reminder)),
    ...wishes.map(wishItem),
    ...flags.map(flagItem),
    ...comingRound.filter(({ openers }) => openers.length > 0).map(openerItem),
  ];
  return clientId === undefined ? items : items.filter(({ client }) => client.id === clientId);
}

/**
 * Whether an item is dealt with once something was done about it: a talk does not do what a reminder asks for, nor what a
 * rule proposes that proposes something else; and where one rule was muted, the next may speak.
 */
export function isSettledBy(item: ReviewItem, act: ReviewAct): boolean {
  if (act === 'open') return false;
  if (item.kind === 'promise' || item.kind === 'overdue' || item.kind === 'due')
    return act === 'done' || act === 'snooze';
  if (item.kind !== 'flag') return true;
  return act === 'talk' || act === 'entry' ? proposesWord(item.flag) : act !== 'mute';
}

function reminderItem(kind: 'promise' | 'overdue' | 'due', reminder: Reminder): ReviewItem {
  const { id, clientId, clientName } = reminder;
  const client = { id: clientId, name: clientName };
  return { kind, key: `reminder ${id}`, client, acts: actsOnReminder, reminder };
}

function caseItem(one: OpenCase): ReviewItem {
  const { id, clientId, clientName } = one.standing.file.case;
  const client = { id: clientId, name: clientName };
  return { kind: 'case', key: `case ${id}`, client, acts: actsOnCase, one, step: talkStep(one) };
}

/** They are heard in the talk that comes next, whatever the ladder says of how; later talks are entries of the case. */
function talkStep({ standing: { file, next } }: OpenCase): TalkStep | null {
  if (next?.deed === 'check-back') return 'check-back';
  const isTalk = next?.deed === 'hear' || next?.deed === 'call' || next?.deed === 'meet';
  return isTalk && !lastStep(file, 'heard') ? 'hear' : null;
}

function wishItem(wish: ComingWish): ReviewItem {
  const { id, client } = wish;
  return { kind: 'wish', key: `occasion ${id}`, client, acts: actsOnWish, wish };
}

function flagItem(flag: ClientFlag): ReviewItem {
  const { client } = flag.finding;
  const acts = flag.finding.suggestion[2] ? actsOnProposal : actsOnClient;
  return { kind: 'flag', key: `client ${client.id}`, client, acts, flag };
}

/** Whether what a rule proposes is a word to the client. */
function proposesWord({ finding: { suggestion } }: ClientFlag): boolean {
  const deed = suggestion[2];
  return !deed || ('verb' in deed && (deed.verb === 'call' || deed.verb === 'email'));
}

function openerItem(due: ClientComingRound): ReviewItem {
  const { client } = due;
  return { kind: 'opener', key: `client ${client.id}`, client, acts: actsOnClient, due };
}

/**
 * What a day asks for, all that is flagged included, in the order of a review, what was skipped on that day last; with a
 * client, only what is about it.
 */
export async function readReview(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  clientId?: number,
): Promise<ReviewItem[]> {
  const everyone = { ...settings, suggestions: Number.POSITIVE_INFINITY };
  const agenda = await readAgenda(journal, everyone, today, 0);
  const round = comingRound(journal, settings, agenda)
    .filter(({ id }) => clientId === undefined || id === clientId)
    .flatMap(({ id, ...because }) => dueClient(journal, id, { flag: null, ...because }, today));
  const skipped = journal.reviewSkips.on(today);
  const isSkipped = ({ key }: ReviewItem) => Number(skipped.has(key));
  return reviewItems(agenda, round, clientId).sort((a, b) => isSkipped(a) - isSkipped(b));
}

/** With what a word to a client who is flagged, or whose rhythm comes round, can begin; nothing for other things. */
export function openersOf(journal: Journal, item: ReviewItem, today: CalendarDate): Opener[] {
  if (item.kind === 'opener') return item.due.openers;
  const client = item.kind === 'flag' ? journal.clients.get(item.client.id) : null;
  return client ? openersFor(journal, client, today).filter((opener) => !isOf(item, opener)) : [];
}

/** Whether a flag speaks of the very row an opener rests on. */
function isOf(item: ReviewItem, { source: { noun, id } }: Opener): boolean {
  if (item.kind !== 'flag') return false;
  const { rule, facts } = item.flag.finding;
  return (
    (rule === 'problem-unowned' && noun === 'concern' && id === facts.concernId) ||
    (rule === 'feedback-unanswered' && noun === 'feedback' && id === facts.feedbackId)
  );
}
