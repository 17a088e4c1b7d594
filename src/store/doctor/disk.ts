import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The disk under a folder. */
export interface Disk {
  /** How many bytes can still be written; null where the system does not say. */
  freeBytes: number | null;
  /** The type of a file system on another machine, as `nfs4`; null for one of this machine, undefined where that is not known. */
  network: string | null | undefined;
  /** The sync service that copies the folder to other machines, or null. */
  service: string | null;
}

export function diskUnder(folder: string): Disk {
  return { freeBytes: freeBytesIn(folder), network: networkUnder(folder), service: serviceOf(folder) };
}

function freeBytesIn(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

function networkUnder(folder: string): string | null | undefined {
  try {
    return networkIn(readFileSync('/proc/self/mountinfo', 'utf8'), folder);
  } catch {
    // Only Linux has this file, and other systems tell Node no type that it could name.
    return undefined;
  }
}

/** File systems on other machines, by their types on Linux; of those in user space, the ones that are known. */
const networkTypes =
  /^(nfs\d?|cifs|smb\d?|smbfs|ncpfs|9p|afs|ceph|coda|lustre|vboxsf|davfs\d?|glusterfs|fuse\.(sshfs|rclone|s3fs|gcsfuse|gvfsd-fuse|davfs\d?|curlftpfs|glusterfs|ceph|vmhgfs-fuse|google-drive-ocamlfuse|onedriver|juicefs))$/;

/** The type of the file system on another machine that a folder is in, by the mounts of `/proc/self/mountinfo`. */
export function networkIn(mounts: string, folder: string): string | null {
  let [longest, type] = ['', ''];
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    // The fifth field is the place, in which the system writes a space as \040.
    const place = before
      .split(' ')[4]
      ?.replace(/\\(\d{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8)));
    // Of two at the same place the later one is on top.
    if (place === undefined || place.length < longest.length || !isWithin(folder, place)) continue;
    [longest, type] = [place, after.split(' ')[0] ?? ''];
  }
  return networkTypes.test(type) ? type : null;
}

function isWithin(folder: string, place: string): boolean {
  return folder === place || folder.startsWith(place.endsWith('/') ? place : `${place}/`);
}

/** Sync services by the usual names of their folders, and by a file that they leave in them. */
const services: readonly { name: string; folder: RegExp; mark?: string }[] = [
  { name: 'Dropbox', folder: /^Dropbox\b/, mark: '.dropbox.cache' },
  { name: 'OneDrive', folder: /^OneDrive\b/ },
  { name: 'Google Drive', folder: /^Google ?Drive\b/ },
  { name: 'iCloud', folder: /^(Mobile Documents|iCloud ?Drive)$/ },
  { name: 'Nextcloud', folder: /^Nextcloud\b/i, mark: '.nextcloudsync.log' },
  { name: 'ownCloud', folder: /^ownCloud\b/i, mark: '.owncloudsync.log' },
  { name: 'pCloud', folder: /^pCloud ?(Drive|Sync)?$/i },
  { name: 'Syncthing', folder: /^Syncthing$/i, mark: '.stfolder' },
  { name: 'Proton Drive', folder: /^Proton ?Drive\b/ },
  { name: 'MEGA', folder: /^MEGA(sync)?$/ },
  { name: 'Box', folder: /^Box[ -](Sync|Box)$/ },
  { name: 'Seafile', folder: /^Seafile$/i },
  // macOS keeps the folders of all services in this one.
  { name: 'a cloud', folder: /^CloudStorage$/ },
];

/** The sync service in whose folder a folder is. */
export function serviceOf(folder: string): string | null {
  const above: string[] = [];
  for (let at = folder; at !== dirname(at); at = dirname(at)) above.push(at);
  const found = services.find(({ folder: name, mark }) =>
    above.some((one) => name.test(basename(one)) || (mark !== undefined && existsSync(join(one, mark)))),
  );
  return found?.name ?? null;
}
