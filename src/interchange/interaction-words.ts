import type { Audience, Channel, Direction, InteractionKind } from '../domain/interaction.ts';
import { wordTable } from './word-table.ts';

/** What a word for a channel says: the channel, and sometimes more. */
export interface ChannelWord {
  channel: Channel;
  direction?: Direction;
  audience?: Audience;
  kind?: InteractionKind;
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

/** Every folded word a file may use for a channel. */
export const channelWords: ReadonlyMap<string, ChannelWord> = new Map([
  ...[...plain].flatMap(([word, channel]) => directed(word, channel)),
  ...telling.flatMap(([words, meaning]) => words.split(' ').map((word) => [word, meaning] as const)),
]);

/** Every folded word a file may use for a direction. */
export const directionWords: ReadonlyMap<string, Direction> = wordTable<Direction>({
  in: 'in incoming inbound received from fromthem theirs',
  out: 'out outgoing outbound sent to tothem mine',
  mutual: 'mutual both bothways twoway inout',
});

/** Every folded word a file may use for who was there, a plain yes for a group included. */
export const audienceWords: ReadonlyMap<string, Audience> = wordTable<Audience>({
  'one-on-one': 'oneonone onetoone 1on1 1to1 11 individual no n false 0',
  group: 'group yes y true 1 x several many',
});

/** Every folded word a file may use for what an entry counts for. */
export const kindWords: ReadonlyMap<string, InteractionKind> = wordTable<InteractionKind>({
  exchange: 'exchange connected completed reached talked leftlivemessage',
  attempt: 'attempt noanswer voicemail leftvoicemail busy missed missedcall unreached wrongnumber',
  bulk: 'bulk newsletter campaign mailing massmail',
  automatic: 'automatic autoreply outofoffice automated',
});

/** The word with what exports put before or after it: `incoming email`, `email sent`. */
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
