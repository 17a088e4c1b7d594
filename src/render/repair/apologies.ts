import type { StoredApology } from '../../app/repair/apologies.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { isLiveChannel } from '../../domain/log/entry.ts';
import { dueDay } from '../../domain/plans/reminder.ts';
import type { Apology, ApologyPart } from '../../domain/repair/apology/apology.ts';
import { type ApologyChannel, apology, type Responsibility } from '../../nouns/apology.ts';
import { type Loss, lossWords } from '../../nouns/case.ts';
import { handle } from '../../nouns/index.ts';
import { entryJson } from '../json/everyday.ts';
import { apologyJson } from '../json/things.ts';
import { factRows } from '../layout/row.ts';
import { dayColumn, idColumn, nounList } from '../layout/table.ts';
import { indented, oneLine } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';
import { distanceText, fullDay, sayOn } from '../words/days.ts';

export const partNames: Readonly<Record<ApologyPart, string>> = {
  what: 'what happened',
  costs: 'what it cost them',
  responsibility: 'who was responsible',
  why: 'why it happened',
  repair: 'how it is fixed',
  by: 'by when',
  change: 'what changes',
  channel: 'how you say it',
};

/** A loss in words about a client. */
export const lossNames: Readonly<Record<Loss, string>> = {
  time: 'time',
  money: 'money',
  face: lossWords.face,
  trust: 'trust',
};

/** Who was responsible, in the user's own voice. */
export const responsibilityNames: Readonly<Record<Responsibility, string>> = {
  mine: 'mine',
  shared: 'shared: part of it was mine',
  'someone-i-hired': 'of someone I hired; I answer for them',
  outside: 'outside my business; how I deal with it is mine',
};

export const channelNames: Readonly<Record<ApologyChannel, string>> = {
  email: 'an email',
  message: 'a message',
  letter: 'a letter',
  call: 'a call',
  video: 'a video call',
  meeting: 'a meeting',
};

const columns: readonly Column<Apology>[] = [
  idColumn('apology', ({ id }) => id),
  { title: 'Client', cell: ({ clientName }) => clientName, label: 'name', shrinks: true },
  dayColumn('Day', ({ madeOn }) => madeOn, { isShort: true }),
  { title: 'What happened', cell: ({ what }) => what, shrinks: 'last' },
  { title: 'By', cell: ({ channel }) => channel },
  {
    title: 'Delivered',
    cell: ({ deliveredOn }) => deliveredOn,
    show: ({ deliveredOn }, page) => (deliveredOn ? sayOn(page)(deliveredOn) : 'not yet'),
    label: ({ deliveredOn }) => (deliveredOn ? undefined : 'warning'),
  },
  {
    title: 'Promise',
    cell: ({ promise }) => promise?.status ?? null,
    show: (apology, page) => promiseState(apology, page, sayOn(page)),
    label: (apology, page) => (isLate(apology, page) ? 'overdue' : undefined),
  },
  { title: 'Case', cell: ({ caseId }) => caseId, align: 'right', label: 'muted' },
];

export const apologyList = nounList({
  noun: apology,
  json: apologyJson,
  columns,
  empty: 'No apologies yet. When one is due: rapport apologize CLIENT',
});

/** The state of the apology's promise in a few words; empty if it has none. */
function promiseState({ promise }: Apology, page: Page, say: (day: CalendarDate) => string): string {
  if (!promise) return '';
  if (promise.brokenOn) return `broken ${say(promise.brokenOn)}`;
  const closed = promise.closedOn ? ` ${say(promise.closedOn)}` : '';
  if (promise.status === 'done') return `kept${closed}`;
  if (promise.status === 'dropped') return `cancelled${closed}`;
  return `${dueDay(promise) < page.today ? 'overdue since' : 'by'} ${say(dueDay(promise))}`;
}

function isLate({ promise }: Apology, { today }: Page): boolean {
  return promise?.status === 'open' && dueDay(promise) < today;
}

const storedJson = ({ apology: one, entry }: StoredApology) => ({
  ...apologyJson(one),
  entry: entry && entryJson(entry),
});

export const apologyCard = sentenceView<StoredApology>((stored, page) => {
  const { apology } = stored;
  return [
    titleOf(apology, page),
    '',
    ...rowsOf(stored, page),
    '',
    page.mark('title', 'The draft'),
    '',
    ...indented(apology.draft, page),
  ].join('\n');
}, storedJson);

/** The draft for another channel; not stored. */
export const apologyFace = sentenceView<StoredApology & { face: { channel: ApologyChannel; draft: string } }>(
  ({ apology, face }, page) => {
    const made = `Written from its parts as ${channelNames[face.channel]}, for reading only.`;
    const stored = `The stored draft is ${channelNames[apology.channel]}, and does not change.`;
    return [
      titleOf(apology, page),
      ...indented(`${made} ${stored}`, page, '').map((line) => page.mark('hint', line)),
      '',
      page.mark('title', isLiveChannel(face.channel) ? 'What to say' : 'What to write'),
      '',
      ...indented(face.draft, page),
    ].join('\n');
  },
  ({ face, ...stored }) => ({ ...storedJson(stored), face }),
);

function titleOf({ id, clientName, madeOn, caseId }: Apology, page: Page): string {
  const whom = page.mark('name', oneLine(clientName));
  const where = caseId === null ? '' : `, in case ${handle('case', caseId)}`;
  return `Apology ${page.mark('muted', handle('apology', id))} to ${whom}${where}, ${fullDay(madeOn, page)}`;
}

function rowsOf({ apology, entry }: StoredApology, page: Page): string[] {
  const { costs, costNote, responsibility, repair, repairByOn, promise, channel } = apology;
  const lost = costs.map((loss) => lossNames[loss]).join(', ');
  const rows: (readonly [string, string])[] = [
    ['What happened', apology.what],
    ['Cost them', [lost, costNote].filter(Boolean).join(': ')],
    ['Responsibility', responsibility ? responsibilityNames[responsibility] : ''],
    ['Why', apology.why ?? ''],
    ['The fix', [repair, repairByOn && `by ${fullDay(repairByOn, page)}`].filter(Boolean).join(', ')],
    ['What changes', apology.change ?? ''],
    [
      'Promise',
      promise
        ? `${handle('reminder', promise.id)} ${promiseState(apology, page, (day) => fullDay(day, page))}`
        : '',
    ],
  ];
  if (apology.deliveredOn === null) {
    rows.push([
      'Delivered',
      `not yet; planned as ${channelNames[channel]}. Then: rapport apology delivered ${apology.id}`,
    ]);
  } else {
    const logged = entry ? ` (entry ${handle('entry', entry.id)})` : '';
    rows.push(['Delivered', `${fullDay(apology.deliveredOn, page)}, as ${channelNames[channel]}${logged}`]);
    rows.push(['Their answer', apology.reaction ?? '']);
  }
  return factRows(rows, page);
}

export const deliveredApology = sentenceView<StoredApology>(({ apology, entry }, page) => {
  const verb = isLiveChannel(apology.channel) ? 'with' : 'to';
  const how = `${channelNames[apology.channel]} ${verb} ${page.mark('name', oneLine(apology.clientName))}`;
  const day = apology.deliveredOn ? `, ${fullDay(apology.deliveredOn, page)}` : '';
  const logged = entry ? `Logged ${page.mark('muted', handle('entry', entry.id))}` : 'Logged';
  const { promise } = apology;
  const lines = [`${logged} as ${how}${day}.`];
  if (promise?.status === 'open') {
    const due = dueDay(promise);
    const by = `Promise ${page.mark('muted', handle('reminder', promise.id))} by ${fullDay(due, page)} (${distanceText(due, page.today)})`;
    lines.push(`${by}: ${oneLine(promise.text)}`);
  }
  return lines.join('\n');
}, storedJson);
