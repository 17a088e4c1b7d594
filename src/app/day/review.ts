import type { Opener } from '../../domain/care/opener.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import { lastStep } from '../../domain/repair/case.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import type { ComingWish } from '../care/occasions.ts';
import { openersFor } from '../care/openers.ts';
import { comingRound, type DueClient, dueClient, type Round } from '../care/outreach.ts';
import { wholeFlags } from '../flags/cached-flags.ts';
import type { ClientFlag } from '../flags/on-page.ts';
import type { OpenCase } from '../repair/open-cases.ts';
import { type Agenda, flagsOf, readAgenda } from './agenda.ts';

/** A client due by rhythm, with openers. */
export type ClientComingRound = DueClient & { because: { flag: null } & Round };

/**
 * Ways to act on a due or flagged item: `talk` logs a call, `entry` logs another exchange, and `deed` does what the
 * rule proposes.
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

/** A case step that happens in a talk. */
type TalkStep = 'hear' | 'check-back';

interface Common {
  /** Unique among the day's items. */
  key: string;
  client: { id: number; name: string };
  acts: readonly ReviewAct[];
}

/**
 * One review item: a reminder, a case with a step due, an occasion, a flagged client, or a client whose rhythm is due
 * and who has openers.
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
 * A day's items, most pressing first: promises, cases, overdue and due reminders, occasions, each flagged client once,
 * then clients by rhythm. For one client, only their items.
 */
export function reviewItems(
  { promises, cases, overdue, due, wishes, flags }: Agenda & { flags: readonly ClientFlag[] },
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
 * Whether an act settles an item. A talk does not complete a reminder, nor a finding that proposes something else.
 * After a mute, the next rule may speak.
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

/** The next talk hears them out, whatever the ladder says; later talks are entries of the case. */
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

/** Whether the finding proposes a word to the client. */
function proposesWord({ finding: { suggestion } }: ClientFlag): boolean {
  const deed = suggestion[2];
  return !deed || ('verb' in deed && (deed.verb === 'call' || deed.verb === 'email'));
}

function openerItem(due: ClientComingRound): ReviewItem {
  const { client } = due;
  return { kind: 'opener', key: `client ${client.id}`, client, acts: actsOnClient, due };
}

/**
 * A day's items in review order, with all flags; items skipped that day come last. For one client, only their items.
 */
export async function readReview(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  clientId?: number,
): Promise<ReviewItem[]> {
  const agenda = await readAgenda(journal, settings, today, 0);
  const round = comingRound(journal, settings, agenda)
    .filter(({ id }) => clientId === undefined || id === clientId)
    .flatMap(({ id, ...because }) => dueClient(journal, id, { flag: null, ...because }, today));
  const skipped = journal.reviewSkips.on(today);
  const isSkipped = ({ key }: ReviewItem) => Number(skipped.has(key));
  const flags = await wholeFlags(
    [journal, settings, today],
    flagsOf(agenda).filter(({ finding }) => clientId === undefined || finding.client.id === clientId),
  );
  return reviewItems({ ...agenda, flags }, round, clientId).sort((a, b) => isSkipped(a) - isSkipped(b));
}

/** Openers for a flagged client or one due by rhythm; empty for other items. */
export function openersOf(journal: Journal, item: ReviewItem, today: CalendarDate): Opener[] {
  if (item.kind === 'opener') return item.due.openers;
  const client = item.kind === 'flag' ? journal.clients.get(item.client.id) : null;
  return client ? openersFor(journal, client, today).filter((opener) => !isOf(item, opener)) : [];
}

/** Whether a flag is about the same row as an opener. */
function isOf(item: ReviewItem, { source: { noun, id } }: Opener): boolean {
  if (item.kind !== 'flag') return false;
  const { rule, facts } = item.flag.finding;
  return (
    (rule === 'problem-unowned' && noun === 'concern' && id === facts.concernId) ||
    (rule === 'feedback-unanswered' && noun === 'feedback' && id === facts.feedbackId)
  );
}
