import type { FileBytes } from '../csv/dialect.ts';
import type { OtherFormat } from '../format.ts';
import { callsAsCsv } from './android-calls.ts';
import { friendsAsCsv } from './friends.ts';
import { tasksAsCsv } from './taskwarrior.ts';
import { chatAsCsv } from './whatsapp.ts';

const readers: Readonly<Record<OtherFormat, (bytes: FileBytes) => FileBytes>> = {
  ...{ calls: callsAsCsv, chat: chatAsCsv, friends: friendsAsCsv, tasks: tasksAsCsv },
};

/** A file of another program as CSV; throws a FormatError for one that is damaged. */
export function asCsv(bytes: FileBytes, format: OtherFormat): FileBytes {
  return readers[format](bytes);
}
