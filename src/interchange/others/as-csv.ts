import type { ImportKind } from '../../app/importing/import-rows.ts';
import type { FileBytes } from '../csv/dialect.ts';
import type { OtherFormat } from '../format.ts';
import { callsAsCsv } from './android-calls.ts';
import { callListAsCsv } from './call-list.ts';
import { friendsAsCsv } from './friends.ts';
import { tasksAsCsv } from './taskwarrior.ts';
import { type ChatContext, chatAsCsv } from './whatsapp.ts';

/** What is known of a file besides its bytes. */
export interface FileContext extends ChatContext {
  /** What its rows are to be, where a flag says it. */
  kind?: ImportKind | undefined;
}

const readers: Readonly<Record<OtherFormat, (bytes: FileBytes, context: FileContext) => FileBytes>> = {
  ...{ calls: callsAsCsv, 'call list': callListAsCsv },
  ...{ chat: chatAsCsv, friends: friendsAsCsv, tasks: tasksAsCsv },
};

/** A file of another program as CSV; throws a FormatError for one that is damaged. */
export function asCsv(bytes: FileBytes, format: OtherFormat, context: FileContext): FileBytes {
  return readers[format](bytes, context);
}
