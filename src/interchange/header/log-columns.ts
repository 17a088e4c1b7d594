import type { FieldName } from './column-names.ts';

// What the columns of logs are called, folded, best name first: calls, mails, messages, calendars, sheets of hours.

/** Fields of a log that no noun declares. */
export const logFields: Readonly<Record<FieldName, readonly string[]>> = {
  phone: [
    ...['phone', 'number', 'phonenumber', 'caller', 'callee', 'callernumber', 'fromnumber', 'tonumber'],
    ...[
      'msisdn',
      'rufnummer',
      'nummer',
      'telefonnummer',
      'numero',
      'numero',
      'numero',
      'telefono',
      'telefono',
    ],
  ],
  from: [
    'from',
    'fromname',
    'sender',
    'sendername',
    'absender',
    'von',
    'expediteur',
    'remitente',
    'mittente',
  ],
  fromEmail: ['fromaddress', 'fromemail', 'senderemail', 'senderaddress'],
  to: ['to', 'toname', 'recipient', 'recipients', 'recipientname', 'an', 'empfanger', 'destinataire'],
  toEmail: ['toaddress', 'toemail', 'recipientemail', 'recipientaddress'],
  guests: ['requiredattendees', 'guests', 'invitees', 'participants', 'teilnehmer'],
  cancelled: [
    'canceled',
    'cancelled',
    'iscanceled',
    'iscancelled',
    'storniert',
    'abgesagt',
    'annule',
    'cancelado',
  ],
  noShow: ['noshow', 'markedasnoshow', 'isnoshow'],
  draft: ['draft', 'isdraft', 'ismessagedraft', 'isconversationdraft'],
  // Only read where no column has the minutes (`dropEnds` in columns.ts).
  end: [
    'endtime',
    'enddatetime',
    'end',
    'endedat',
    'ended',
    'endsat',
    'endzeit',
    'ende',
    'heurefin',
    'horafin',
    'orafine',
    'eindtijd',
  ],
  endDate: ['enddate', 'endedon', 'enddatum', 'datefin', 'fechafin', 'datafine', 'einddatum'],
  done: ['done', 'completed', 'iscompleted', 'erledigt'],
};

/** More names of fields that the noun declares. */
const logNames: Readonly<Record<FieldName, readonly string[]>> = {
  on: [
    ...[
      'startdate',
      'startdatetime',
      'start',
      'startedat',
      'started',
      'sentat',
      'senton',
      'datesent',
      'sentdate',
      'calldate',
    ],
    ...['receivedat', 'received', 'begin', 'datum', 'fecha', 'data', 'anfang', 'beginn', 'startdatum'],
  ],
  minutes: [
    ...['hours', 'durationh', 'durationhours', 'durationdecimal', 'hoursdecimal', 'timeh', 'timedecimal'],
    ...[
      'durationseconds',
      'durationsecs',
      'durationsec',
      'durations',
      'seconds',
      'secs',
      'talktime',
      'billsec',
    ],
    ...[
      'durationhhmmss',
      'durationhhmm',
      'durationmmss',
      'callduration',
      'dauer',
      'stunden',
      'duree',
      'heures',
    ],
    ...['duracion', 'horas', 'durata', 'ore', 'duur', 'uren', 'duracao'],
  ],
  text: [
    ...[
      'title',
      'callnotes',
      'callbody',
      'notebody',
      'meetingnotes',
      'emailsubject',
      'emailbody',
      'eventtypename',
    ],
    'content',
    'message',
    'betreff',
    'objet',
    'asunto',
    'oggetto',
    'onderwerp',
    'assunto',
    'beschreibung',
  ],
  time: ['calltime', 'uhrzeit', 'heure', 'hora', 'ora', 'tijd', 'startzeit', 'startuhrzeit'],
  direction: ['richtung', 'sens', 'direccion', 'direzione', 'richting', 'direcao', 'calldirection'],
  channel: ['typ', 'art', 'tipo', 'calltype', 'kanal', 'canal'],
  kind: ['outcome', 'callresult', 'callstatus', 'disposition', 'result'],
};

/** The declared fields of an entry with the names that logs have for them. */
export function withLogNames(
  fields: Readonly<Record<FieldName, readonly string[]>>,
): Record<FieldName, readonly string[]> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, names]) => [field, [...names, ...(logNames[field] ?? [])]]),
  );
}

/** Names that several fields may have. */
export const logVague: readonly (readonly [name: string, ...fields: FieldName[]])[] = [
  ['starttime', 'on', 'time'],
  ['time', 'on', 'time'],
  ['duetime', 'time'],
  ['duedate', 'on'],
  ['inviteename', 'person'],
  ['created', 'on'],
  ['createdat', 'on'],
  ['task', 'channel', 'text'],
];

/** Who an entry may be about. */
export const logWho: readonly FieldName[] = ['phone', 'from', 'fromEmail', 'to', 'toEmail', 'guests'];

/** Columns that name who kept a sheet of hours; they and their address belong to nobody at the client. */
const ofOwner = new Set(['user', 'member', 'employee', 'teammember', 'username', 'useremail', 'mitarbeiter']);

/** Whether a header has a column for the one who kept the log. */
export function namesItsKeeper(names: readonly string[]): boolean {
  return names.some((name) => ofOwner.has(name));
}
