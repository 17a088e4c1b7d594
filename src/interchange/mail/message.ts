import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import type { MailHead } from '../../app/capture/records.ts';
import { sentAt } from './dates.ts';
import { decoded, header, headersOf, partiesOf } from './header-block.ts';
import { leftOutFor } from './kind.ts';

/** A message: what its headers tell, and its bytes. */
export interface MailMessage {
  head: MailHead;
  source: Buffer;
}

const longestSubject = 500;
/** The most earlier messages of a thread that are kept by their ids. */
const mostReferences = 100;

/** Reads the headers of a message; none is so broken that it cannot be read. */
export function readMessage(source: Buffer, at: number): MailMessage {
  const headers = headersOf(source);
  const subject = decoded(header(headers, 'subject')).replace(/\s+/g, ' ').trim().slice(0, longestSubject);
  const from = partiesOf(headers, 'from');
  const instant = sentAt(headers);
  const [id] = idsIn(header(headers, 'message-id'));
  const head: MailHead = {
    at,
    id: id ?? madeId(headers, instant),
    references: [
      ...new Set([...idsIn(header(headers, 'references')), ...idsIn(header(headers, 'in-reply-to'))]),
    ].slice(0, mostReferences),
    sentAt: instant,
    subject,
    from: from.length > 0 ? from : partiesOf(headers, 'sender'),
    to: [...partiesOf(headers, 'to'), ...partiesOf(headers, 'bcc')],
    cc: partiesOf(headers, 'cc'),
    deliveredTo: [
      ...partiesOf(headers, 'delivered-to'),
      ...partiesOf(headers, 'x-original-to'),
      ...partiesOf(headers, 'envelope-to'),
      ...forAddress(headers.get('received') ?? []),
    ].map(({ address }) => address),
    leftOut: leftOutFor(headers, subject, source),
  };
  return { head, source };
}

/** `for <mira@home.example>` in what the last server wrote. */
function forAddress(received: readonly string[]) {
  const [, address] = /\bfor <([^<>@\s]+@[^<>\s]+)>/.exec(received[0] ?? '') ?? [];
  return address === undefined ? [] : [{ address: address.toLowerCase() }];
}

function idsIn(text: string): string[] {
  const ids = [...text.matchAll(/<([^<>\s]+)>/g)].map(([, id = '']) => id);
  return ids.length > 0 || text === '' || /\s/.test(text) ? ids : [text];
}

/** An id for a message without one, which is the same however the message comes. */
function madeId(headers: ReturnType<typeof headersOf>, instant: number | null): string {
  const said = ['from', 'to', 'subject', 'date'].map((name) => header(headers, name));
  return `made-${createHash('sha256')
    .update(JSON.stringify([instant, ...said]))
    .digest('hex')
    .slice(0, 24)}`;
}

/** The text of a message, and its HTML; attachments are not looked at. */
export async function bodyOf(source: Buffer): Promise<{ text?: string; html?: string }> {
  try {
    const { text, html } = await PostalMime.parse(source);
    return { ...(text && { text }), ...(html && { html }) };
  } catch {
    return {};
  }
}
