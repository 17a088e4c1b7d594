import { unreadableFile } from '../errors/input.ts';
import type { FileBytes } from '../interchange/file-bytes.ts';
import type { Context } from './context.ts';

/** The bytes of a file named on the command line; refuses one that cannot be read, with the reason. */
export function openNamedFile({ io }: Context, file: string): FileBytes {
  try {
    return io.openFile(file);
  } catch (error) {
    throw unreadableFile(file, unreadable(error));
  }
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission is denied';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'it is larger than 2 GiB';
  return error instanceof Error ? error.message : String(error);
}
