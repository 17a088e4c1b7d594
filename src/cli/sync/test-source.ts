import { plural } from '../../domain/text/words.ts';
import { isFolder } from '../capture/mail-source.ts';
import type { Context } from '../io.ts';
import { placeOf } from './place.ts';
import type { Source } from './sources.ts';

/** Tries to read a source, and says in words what is there; nothing is kept. */
export async function testSource(source: Source, context: Context): Promise<string> {
  const place = placeOf(source.kind, source.place);
  if (place.is === 'imap') {
    const { mailboxOf } = await import('./read-mail.ts');
    const { folders, messages } = await (await mailboxOf(source, place, context)).test();
    return `${plural(messages, 'message')} in ${plural(folders, 'folder')}`;
  }
  if (place.is === 'path' && source.kind === 'mail') {
    if (isFolder(context.io.pathOf(place.path))) return 'a folder of mail';
    await context.openFile(place.path);
    return 'a file of mail';
  }
  const { fetchTexts } = await import('./read-web.ts');
  const { text } = await fetchTexts(source, place, null, context);
  const count = (text ?? '').match(/^BEGIN:(?:VEVENT|VCARD)/gim)?.length ?? 0;
  return source.kind === 'calendar' ? plural(count, 'event') : plural(count, 'card');
}
