import type { EntryRecord, ReminderRecord } from '../../app/importing/import-rows.ts';
import {
  type Audience,
  type Channel,
  channels,
  type Direction,
  type EntryKind,
  entry,
} from '../../nouns/entry.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { CsvRow } from '../csv/csv.ts';
import { wordTable } from './cell-words.ts';
import type { HeaderMapping } from './columns.ts';
import { readId } from './external-id.ts';
import { RowReader, readFields } from './row-reader.ts';

/** What a channel word means: the channel, and sometimes more. */
interface ChannelWord {
  channel: Channel;
  direction?: Direction;
  audience?: Audience;
  kind?: EntryKind;
}

const plain = wordTable<Channel>({
  email: 'email emails mail emailed mailed gmail outlook emailmessage',
  message:
    'message messages messaged sms text texted whatsapp chat slack signal telegram imessage im dm linkedin linkedinmessage messenger directmessage textmessage',
  letter: 'letter letters post postcard card postal postalmail',
  call: 'call calls called phone phoned telephone phonecall tel rang ring',
  video:
    'video videocall videoconference zoom teams msteams microsoftteams meet googlemeet facetime skype webex',
  meeting: 'meeting meetings met inperson visit visited lunch coffee dinner breakfast facetoface onsite',
  event: 'event events conference tradeshow fair party',
});

const telling: readonly (readonly [words: string, meaning: ChannelWord])[] = [
  ['voicemail leftvoicemail voicemessage missedcall noanswer busy', { channel: 'call', kind: 'attempt' }],
  ['conferencecall groupcall', { channel: 'call', audience: 'group' }],
  ['groupmeeting workshop', { channel: 'meeting', audience: 'group' }],
  ['webinar', { channel: 'event', audience: 'group' }],
  [
    'newsletter campaign mailing marketingemail mailshot',
    { channel: 'email', direction: 'out', kind: 'bulk' },
  ],
  ['autoreply outofoffice', { channel: 'email', direction: 'in', kind: 'automatic' }],
];

/** Channels by folded file word. */
const channelWords: ReadonlyMap<string, ChannelWord> = new Map([
  ...[...plain].flatMap(([word, channel]) => directed(word, channel)),
  ...telling.flatMap(([words, meaning]) => words.split(' ').map((word) => [word, meaning] as const)),
]);

/** Directions by folded file word. */
const directionWords: ReadonlyMap<string, Direction> = wordTable<Direction>({
  in: 'in incoming inbound received from fromthem theirs',
  out: 'out outgoing outbound sent to tothem mine',
  mutual: 'mutual both bothways twoway inout',
});

/** Audiences by folded file word; a plain yes means a group. */
const audienceWords: ReadonlyMap<string, Audience> = wordTable<Audience>({
  'one-on-one': 'oneonone onetoone 1on1 1to1 11 individual no n false 0',
  group: 'group yes y true 1 x several many',
});

/** Entry kinds by folded file word. */
const kindWords: ReadonlyMap<string, EntryKind> = wordTable<EntryKind>({
  exchange: 'exchange connected completed reached talked leftlivemessage',
  attempt: 'attempt noanswer voicemail leftvoicemail busy missed missedcall unreached wrongnumber',
  bulk: 'bulk newsletter campaign mailing massmail',
  automatic: 'automatic autoreply outofoffice automated',
});

/** A channel word with the direction words of exports: `incoming email`, `email sent`. */
function directed(word: string, channel: Channel): (readonly [string, ChannelWord])[] {
  const forms = (before: string[], after: string[], direction: Direction) =>
    [...before.map((lead) => lead + word), ...after.map((end) => word + end)].map(
      (form) => [form, { channel, direction }] as const,
    );
  return [
    [word, { channel }],
    ...forms(['incoming', 'inbound', 'received'], ['received', 'in'], 'in'),
    ...forms(['outgoing', 'outbound', 'sent'], ['sent', 'out'], 'out'),
  ];
}

export function toEntryRecord(row: CsvRow, mapping: HeaderMapping): EntryRecord {
  const reader = new RowReader(row, mapping);
  const [client, person, email] = [reader.one('client'), reader.one('person'), reader.one('email')];
  if (!client && !person && !email) reader.problems.push('no client, person or email');
  const happenedOn = reader.dayOrProblem('on', 'no date');
  const values = readFields(entry, reader, {
    words: { direction: directionWords, audience: audienceWords, kind: kindWords },
    without: ['happenedOn', 'channel', 'minutes'],
  });
  const minutes = readMinutes(reader);
  return {
    line: row.line,
    ...readId(reader, 'externalId'),
    client,
    person,
    email,
    // A separate column beats the channel word: `sent email` with direction `in` is `in`.
    values: {
      ...reader.word('channel', channelWords, channels),
      happenedOn,
      ...values,
      ...(minutes === undefined ? {} : { minutes }),
    },
    problems: reader.problems,
  };
}

/** Whole minutes from `30`, `30 min`, `1:30`, `0:45:00`, `1h 15m` or `1.5 h`; zero counts as no duration. */
function readMinutes(reader: RowReader): number | undefined {
  const written = reader.one('minutes');
  if (written === undefined) return undefined;
  const parts =
    /^(?:(\d+):(\d\d)(?::\d\d)?|(?:(\d+(?:\.\d+)?) ?h(?:ours?|rs?)?)? ?(?:(\d+(?:\.\d+)?) ?(?:m(?:in(?:ute)?s?)?)?\.?)?)$/i.exec(
      written,
    );
  if (!parts) {
    reader.problems.push(`"${written}" is not a number of minutes`);
    return undefined;
  }
  const [, clockHours = 0, clockMinutes = 0, hours = 0, minutes = 0] = parts;
  return (
    Math.round((Number(clockHours) + Number(hours)) * 60 + Number(clockMinutes) + Number(minutes)) ||
    undefined
  );
}

export function toReminderRecord(row: CsvRow, mapping: HeaderMapping): ReminderRecord {
  const reader = new RowReader(row, mapping);
  const client = reader.one('client');
  if (!client) reader.problems.push('no client');
  if (!reader.text('text')) reader.problems.push('nothing to be reminded of');
  const dueOn = reader.dayOrProblem('due', 'no due date');
  const values = { ...readFields(reminder, reader, { without: ['dueOn'] }), dueOn };
  return { line: row.line, ...readId(reader, 'externalId'), client, values, problems: reader.problems };
}
