/** What a message of a test says; what is left out is as in most mail. */
interface MailOf {
  id: string | null;
  from?: string;
  to?: string;
  /** Further headers, one a line. */
  more?: readonly string[];
  subject?: string;
  /** As a mail writes it; null leaves it out. */
  date?: string | null;
  text?: string;
}

export const me = 'Ines Vale <ines@vale.example>';

/** The text of a message, from a client to the owner unless told otherwise. */
export function mailText(of: MailOf): string {
  const { id, from = 'Dana Reyes <dana@acme.example>', to = me, more = [] } = of;
  const { subject = 'The plan', date = 'Mon, 02 Mar 2026 10:00:00 +0000', text = 'Thank you!' } = of;
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...(date === null ? [] : [`Date: ${date}`]),
    ...(id === null ? [] : [`Message-ID: <${id}>`]),
    ...more,
    '',
    text,
    '',
  ].join('\n');
}

/** A mailbox in one file, as many programs write it. */
export function mbox(...mails: readonly MailOf[]): string {
  const quoted = (text: string) => text.replace(/^(>*From )/gm, '>$1');
  return mails
    .map((one) => mailText(one).split('\n\n'))
    .map(
      ([head = '', ...body]) => `From - Mon Mar 02 12:00:00 2026\n${head}\n\n${quoted(body.join('\n\n'))}\n`,
    )
    .join('');
}

/** A calendar of events, each with its lines. */
export function calendar(...events: readonly (readonly string[])[]): string {
  const written = events.map((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n'));
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...written, 'END:VCALENDAR', ''].join('\r\n');
}
