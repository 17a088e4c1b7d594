/** Why the system refused a file, in words. */
export function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'permission is denied';
    case 'ENOENT':
      return 'its folder does not exist';
    case 'ENOTDIR':
      return 'part of its path is a file';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENOSPC':
      return 'there is no space left on the disk';
    case 'EEXIST':
      return 'it is a link to a file that does not exist';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** The code the system gives an error, as `ENOENT`; empty where it gives none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
