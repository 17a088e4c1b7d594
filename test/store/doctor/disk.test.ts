import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskUnder, networkIn, serviceOf } from '../../../src/store/doctor/disk.ts';
import { quickFolder } from '../../support/package-folder.ts';

const mounts = `22 28 0:20 / /sys rw,nosuid shared:7 - sysfs sysfs rw
28 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 28 0:35 / /home/ada/server rw - nfs4 host:/export rw
41 28 0:36 / /home/ada/my\\040share rw - cifs //host/share rw
42 28 0:37 / /mnt/c rw - 9p drvfs rw
43 28 0:38 / /home/ada/far rw - fuse.sshfs ada@host: rw
44 28 0:39 / /home/ada/safe rw - fuse.gocryptfs /home/ada/.safe rw
45 28 0:40 / /srv rw - autofs systemd-1 rw
46 45 0:41 / /srv rw - nfs host:/srv rw
47 40 8:2 / /home/ada/server/local rw - xfs /dev/sdb1 rw
`;

test.each([
  ['/home/ada/.local/share/rapport', null],
  ['/home/ada/server', 'nfs4'],
  ['/home/ada/server/deep/below', 'nfs4'],
  ['/home/ada/servers', null],
  ['/home/ada/my share/rapport', 'cifs'],
  ['/mnt/c/Users/ada', '9p'],
  ['/home/ada/far', 'fuse.sshfs'],
  ['/home/ada/safe', null],
  ['/srv/rapport', 'nfs'],
  ['/home/ada/server/local', null],
])('%s is on %s', (folder, type) => {
  expect(networkIn(mounts, folder)).toBe(type);
});

test.each([
  ['/home/ada/Dropbox/work', 'Dropbox'],
  ['/home/ada/Dropbox (Personal)', 'Dropbox'],
  ['/home/ada/OneDrive - Acme/rapport', 'OneDrive'],
  ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/rapport', 'iCloud'],
  ['/Users/ada/Library/CloudStorage/OneDrive-Personal', 'OneDrive'],
  ['/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive', 'Google Drive'],
  ['/Users/ada/Library/CloudStorage/Unheard-of', 'a cloud'],
  ['/home/ada/Google Drive', 'Google Drive'],
  ['/home/ada/Nextcloud/rapport', 'Nextcloud'],
  ['/home/ada/pCloudDrive', 'pCloud'],
  ['/home/ada/owncloud', 'ownCloud'],
  ['/home/ada/Proton Drive', 'Proton Drive'],
  ['/home/ada/MEGAsync', 'MEGA'],
  ['/home/ada/Box Sync', 'Box'],
  ['/home/ada/Seafile', 'Seafile'],
  ['/home/ada/Syncthing', 'Syncthing'],
  ['/home/ada/.local/share/rapport', null],
  ['/home/ada/dropboxes', null],
  ['/home/ada/Box', null],
])('%s belongs to %s', (folder, service) => {
  expect(serviceOf(folder)).toBe(service);
});

test.each([
  ['.stfolder', 'Syncthing'],
  ['.dropbox.cache', 'Dropbox'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
])('%s in a folder above is left there by %s', (mark, service) => {
  const folder = realpathSync(mkdtempSync(join(quickFolder, 'rapport-sync-')));
  const below = join(folder, 'a', 'b');
  mkdirSync(below, { recursive: true });
  expect(serviceOf(below)).toBeNull();
  writeFileSync(join(folder, mark), '');
  expect(serviceOf(below)).toBe(service);
});

test('what the system does not say is not known', () => {
  expect(diskUnder('/nowhere/at/all').freeBytes).toBeNull();
  // Less than that, and no test would run.
  expect(diskUnder('/').freeBytes).toBeGreaterThan(1_000_000);
});
