import type { Audience, Channel, Direction, EntryKind } from '../../nouns/entry.ts';
import { wordTable } from './cell-words.ts';

/** What a word of a channel column means: mostly the channel, sometimes more or something else. */
export interface ChannelWord {
  channel?: Channel;
  direction?: Direction;
  audience?: Audience;
  kind?: EntryKind;
}

const plain = wordTable<Channel>({
  email:
    'email emails mail emailed mailed gmail outlook emailmessage courriel mel correo correoelectronico posta',
  message:
    'message messages messaged sms text texted whatsapp chat slack signal telegram imessage im dm linkedin linkedinmessage messenger directmessage textmessage nachricht mensaje messaggio bericht mensagem',
  letter: 'letter letters post postcard card postal postalmail brief lettre carta lettera',
  call: 'call calls called phone phoned telephone phonecall tel rang ring anruf telefonat telefon appel appeltelephonique llamada chiamata telefonata telefoongesprek ligacao chamada',
  video:
    'video videocall videoconference zoom teams msteams microsoftteams meet googlemeet facetime skype webex videoanruf visio visioconference videollamada videochiamata',
  meeting:
    'meeting meetings met inperson visit visited lunch coffee dinner breakfast facetoface onsite appointment treffen besprechung termin besuch reunion rendezvous rdv visite visita riunione appuntamento vergadering afspraak reuniao cita',
  event: 'event events conference tradeshow fair party messe veranstaltung evenement evento',
});

const telling: readonly (readonly [words: string, meaning: ChannelWord])[] = [
  ['voicemail leftvoicemail voicemessage noanswer busy', { channel: 'call', kind: 'attempt' }],
  ['conferencecall groupcall', { channel: 'call', audience: 'group' }],
  ['groupmeeting workshop', { channel: 'meeting', audience: 'group' }],
  ['webinar', { channel: 'event', audience: 'group' }],
  [
    'newsletter campaign mailing marketingemail mailshot',
    { channel: 'email', direction: 'out', kind: 'bulk' },
  ],
  ['autoreply outofoffice', { channel: 'email', direction: 'in', kind: 'automatic' }],
];

/** What words of a direction column mean: who spoke, and sometimes that nobody was reached. */
interface DirectionWord {
  direction: Direction;
  kind?: EntryKind;
}

/** Directions by folded file word; a missed call is a try of theirs. */
export const directionWords: ReadonlyMap<string, DirectionWord> = new Map<string, DirectionWord>([
  ...words<DirectionWord>(
    'in incoming inbound received from fromthem theirs eingehend eingang ankommend angenommen entrant recu entrante recibida inarrivo ricevuta inkomend ontvangen recebida incomingcall answered',
    { direction: 'in' },
  ),
  ...words<DirectionWord>(
    'out outgoing outbound sent to tothem mine ausgehend ausgang gewahlt sortant emis saliente realizada inuscita effettuata uitgaand verzonden efetuada dialed dialled outgoingcall outboundapi outbounddial',
    { direction: 'out' },
  ),
  ...words<DirectionWord>('mutual both bothways twoway inout', { direction: 'mutual' }),
  ...words<DirectionWord>(
    'missed missedcall missedincoming missedin incomingmissed rejected declined blocked abandoned verpasst entgangen abgelehnt manque appelmanque perdida llamadaperdida persa gemist naoatendida voicemailin',
    { direction: 'in', kind: 'attempt' },
  ),
  ...words<DirectionWord>('cancelled canceled missedoutgoing outgoingmissed failed unanswered', {
    direction: 'out',
    kind: 'attempt',
  }),
]);

/** Channels by folded file word. */
export const channelWords: ReadonlyMap<string, ChannelWord> = new Map<string, ChannelWord>([
  // Lists of calls say in one column which way it went.
  ...[...directionWords].filter(([word]) => !/^(?:from|to|mine|theirs|both|mutual|failed)$/.test(word)),
  ...['missed', 'missedcall', 'verpasst', 'appelmanque', 'llamadaperdida'].map(
    (word) => [word, { channel: 'call', direction: 'in', kind: 'attempt' }] as const,
  ),
  ...[...plain].flatMap(([word, channel]) => directed(word, channel)),
  ...telling.flatMap(([list, meaning]) => words(list, meaning)),
]);

/** Audiences by folded file word; a plain yes means a group. */
export const audienceWords: ReadonlyMap<string, Audience> = wordTable<Audience>({
  'one-on-one': 'oneonone onetoone 1on1 1to1 11 individual no n false 0',
  group: 'group yes y true 1 x several many',
});

/** Entry kinds by folded file word. */
export const kindWords: ReadonlyMap<string, EntryKind> = wordTable<EntryKind>({
  exchange:
    'exchange connected callconnected completed reached talked leftlivemessage answered accepted angenommen',
  attempt:
    'attempt noanswer voicemail leftvoicemail busy missed missedcall unreached wrongnumber unanswered rejected declined cancelled canceled failed abandoned hangup verpasst nichterreicht besetzt',
  bulk: 'bulk newsletter campaign mailing massmail',
  automatic: 'automatic autoreply outofoffice automated',
});

function words<T>(list: string, meaning: T): (readonly [string, T])[] {
  return list.split(' ').map((word) => [word, meaning] as const);
}

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
