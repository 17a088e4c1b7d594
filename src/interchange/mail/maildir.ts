import type { LeftOut } from '../../app/capture/records.ts';
import { folderKind } from './kind.ts';

/** A folder of mail has these; `tmp` holds what is not yet whole. */
export const maildirParts = ['cur', 'new'] as const;

/** What the name of a file in a Maildir says of its message: flags behind `:2,`. */
export function leftOutByName(name: string): LeftOut | null {
  const [, flags = ''] = /[:;!]2,([A-Za-z]*)$/.exec(name) ?? [];
  return flags.includes('D') ? 'draft' : flags.includes('T') ? 'deleted' : null;
}

/** What the name of a folder in a Maildir says of its mail: `.Drafts`, `.INBOX.Trash`. */
export function leftOutByFolder(name: string): LeftOut | null {
  const parts = name.replace(/^\./, '').split(/[./]/);
  for (const part of parts) {
    const kind = folderKind(part);
    if (kind) return kind;
  }
  return null;
}
