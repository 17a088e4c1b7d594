import { type FileBytes, openText } from '../csv/dialect.ts';
import { writeCsv } from '../csv/writer.ts';

/** The activities and notes of `friends` as a CSV file: each with the people that it marks, of whom the first is the client. */
export function friendsAsCsv(bytes: FileBytes): FileBytes {
  const text = [...openText(bytes).pieces()].join('');
  const [, activities = ''] = /^### Activities:\s*$([\s\S]*?)(?=^### |$(?![\s\S]))/m.exec(text) ?? [];
  const rows = activities.split(/\r?\n/).flatMap((line) => {
    const [, on, words] = /^- (\d{4}-\d\d-\d\d): (.+)$/.exec(line) ?? [];
    if (on === undefined || words === undefined) return [];
    const named = [...words.matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => name);
    const [client = ''] = named;
    const plain = words.replace(/\*\*(.+?)\*\*/g, '$1').replace(/(?:^| )_(.+?)_/g, ' $1');
    return [[on, client, channelOf(plain), plain]];
  });
  const csv = Buffer.from(writeCsv([['Date', 'Client', 'Channel', 'Text'], ...rows]));
  return function* () {
    yield csv;
  };
}

/** How people met, by the words; most of what is written down in such a book is a meeting. */
function channelOf(text: string): string {
  if (/\b(?:called|phoned|rang|phone call|on the phone)\b/i.test(text)) return 'call';
  if (/\b(?:video|zoom|facetime|skype)\b/i.test(text)) return 'video';
  if (/\b(?:emailed|e-mailed|wrote an email)\b/i.test(text)) return 'email';
  return /\b(?:texted|messaged|chatted)\b/i.test(text) ? 'message' : 'meeting';
}
