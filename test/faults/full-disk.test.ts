import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { newBuiltJournal } from '../support/built/built.ts';

// A small disk of its own needs a mount, which a user may make in a namespace of their own where the system allows it.
const inNamespace = ['--user', '--map-root-user', '--mount'];
const canMount = spawnSync('unshare', [...inNamespace, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

test.runIf(canMount)(
  'a full disk: a sentence, the old rows unharmed, and work goes on when there is space',
  async () => {
    const world = newBuiltJournal();
    const rows = Array.from({ length: 4000 }, (_, at) => `Client ${at},c${at}@example.org\n`);
    world.write('leads.csv', `Name,Email\n${rows.join('')}`);
    world.write(
      'story.sh',
      `set -u
     mkdir disk && mount -t tmpfs -o size=1m none disk
     export RAPPORT_JOURNAL=disk/journal.db
     rapport add Ada --quiet
     rapport import csv leads.csv
     echo "import: $?"
     dd if=/dev/zero of=disk/ballast bs=1k count=2000 2>/dev/null
     for at in 1 2 3 4 5 6 7 8; do rapport note ada "$(head -c 60000 /dev/zero | tr '\\0' x)" --quiet > /dev/null 2> said || break; done
     cat said; rapport list --csv | head -n 2
     rm disk/ballast
     rapport call ada "Agreed on the fee"
     echo "call: $?"
     rapport history --csv | wc -l
    `,
    );
    const { stdout, stderr } = await world.shell(`unshare ${inNamespace.join(' ')} sh story.sh`);
    expect(`${stdout}${stderr}`).toMatchInlineSnapshot(`
      "Added Ada k1
      import: 3
      Error: There is no space left on the disk for the journal "disk/journal.db".
      Hint: Nothing was changed. Free some space and try again.
      id,handle,name,alsoCalled,status,quietUntilOn,sinceOn,cadenceDays,writingBecause,about,profile,profileId,signedOn,source,yearlyValue,yearlyValueCurrency,budget,budgetCurrency,budgetPer,externalId,toldContactOn,archivedOn,emails,phones,tags,lastContactOn,lastChannel,peopleCount
      1,k1,Ada,,active,,2026-03-02,,,,,,,,,,,,,,,,,,,,,0
      Logged e1 Ada: call, 2026-03-02: “Agreed on the fee”  rapport entry edit 1
      call: 0
      3
      Error: There is no space left on the disk for the journal "disk/journal.db".
      Hint: Nothing was changed. Free some space and try again.
      "
    `);
  },
);
