import type { Reminder } from '../domain/reminder.ts';
import { lastStep } from '../domain/repair/case.ts';
import type { Agenda, ClientFlag } from './agenda.ts';
import type { OpenCase } from './open-cases.ts';

/** What can be done about something that is due or flagged: `talk` logs a call, `entry` what was said otherwise. */
export type ReviewAct = 'talk' | 'entry' | 'done' | 'snooze' | 'remind' | 'mute' | 'apologize' | 'open';

/** The step in a case that is taken by talking to them. */
export type TalkStep = 'hear' | 'check-back';

interface Common {
  /** What tells it from the others of a day. */
  key: string;
  client: { id: number; name: string };
  acts: readonly ReviewAct[];
}

/** One thing to go through: a reminder, a case that asks for its next step, or a client who is flagged. */
export type ReviewItem =
  | (Common & { kind: 'promise' | 'overdue' | 'due'; reminder: Reminder })
  | (Common & { kind: 'case'; one: OpenCase; step: TalkStep | null })
  | (Common & { kind: 'flag'; flag: ClientFlag });

const actsOnReminder = ['talk', 'entry', 'done', 'snooze', 'remind', 'apologize', 'open'] as const;
const actsOnCase = ['talk', 'entry', 'remind', 'apologize', 'open'] as const;
const actsOnFlag = ['talk', 'entry', 'snooze', 'remind', 'mute', 'apologize', 'open'] as const;

/**
 * What a day asks for, one thing at a time, most pressing first: promises, cases, what is overdue, what is due, and the
 * clients who are flagged, each once. With a client, only what is about it.
 */
export function reviewItems(
  { promises, cases, overdue, due, flags }: Agenda,
  clientId?: number,
): ReviewItem[] {
  const items = [
    ...promises.map((reminder) => reminderItem('promise', reminder)),
    ...cases.filter(({ asksToday }) => asksToday).map(caseItem),
    ...overdue.map((reminder) => reminderItem('overdue', reminder)),
    ...due.map((reminder) => reminderItem('due', reminder)),
    ...flags.map(flagItem),
  ];
  return clientId === undefined ? items : items.filter(({ client }) => client.id === clientId);
}

/** Whether an item is dealt with once something was done about it: a talk does not do what a reminder asks for. */
export function isSettledBy({ kind }: Pick<ReviewItem, 'kind'>, act: ReviewAct): boolean {
  if (act === 'open') return false;
  return kind === 'case' || kind === 'flag' || act === 'done' || act === 'snooze';
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

function flagItem(flag: ClientFlag): ReviewItem {
  const { client } = flag.finding;
  return { kind: 'flag', key: `client ${client.id}`, client, acts: actsOnFlag, flag };
}
