import { type CommandVerb, program, type Verb } from '../../../src/cli/program/program.ts';
import { applicationId } from '../../../src/store/connection.ts';
import { busyDay, busyJournal } from '../busy-client.ts';
import { commandLine } from '../command-line.ts';
import { newJournal, type TestJournal } from '../new-journal.ts';

/** What a command answered, and whether it is a list. */
export interface Answer {
  /** The words of the command: `case show`. */
  command: string;
  line: string;
  isList: boolean;
  json: unknown;
  /** The same as `--csv` and `--ndjson` write it, where it is a list that changes nothing. */
  csv: string | null;
  ndjson: string | null;
}

/** Every command that can be typed, by its words: `case show`. */
export function everyCommand(
  verbs: readonly Verb[] = program.flatMap((group) => group.verbs),
): Map<string, CommandVerb> {
  return new Map(
    verbs.flatMap((verb): [string, CommandVerb][] =>
      verb.verbs
        ? [...everyCommand(verb.verbs())].map(([words, one]) => [`${verb.name} ${words}`, one])
        : [[verb.name, verb]],
    ),
  );
}

// A story of everything: what is written down first, then what reads it, then what ends or removes it.
const written = `
client add Acme --email hello@acme.example --phone "+44 20 7946 0001" --tag print --about "Bookbinders" --signed 2026-01-05 --value "9000 EUR" --source fair
client edit acme --budget "1000 EUR/month" --prefers-writing "reads better" --profile key --every 2w
add Birch
person add acme "Dana Reyes" --role decision-maker --title CEO --email dana@acme.example --birthday 1980-05-12
person add acme "Eli Ward" --birthday "29 feb" --role user --phone "+1 555 0100"
person edit acme eli --about "plays chess"
log acme "Walked through the renewal" --channel video --with dana --on yesterday --minutes 30 --touch help,personal
call acme "Booked the next talk" --on tomorrow
+ acme "Called Dana about the invoice, remind me friday"
email acme "Asked for the file" --in
message acme "See you"
meet acme "Lunch" --with dana --with eli
video acme "Screens"
letter acme "Contract"
event acme "Fair"
note acme "Wants a new site" --kind want --service "web site" --from "over lunch"
remind acme "Send the offer" --on friday --every 2w
date add acme founded "3 june 2019"
entry edit 205 --minutes 45
notes edit 1 "Likes tea"
notes confirm 1 2
concern add acme "The board wants the numbers a month earlier" --person dana
concern act 4 "Went through the slides with her" --by video --with dana
concern edit 4 "The board wants the numbers two months earlier"
feedback ask acme --by call --about "the move" --on yesterday
feedback record acme "The drafts were good" --score 8
feedback answer 3 "Calls end after half an hour"
feedback tell 3 --by email
feedback record busy "Too slow" --unasked
feedback edit 4 --score 7
feedback answer 2 "Prices on Mondays" --told yesterday --by email
profile add agency --people 3 --spoken 30 --threshold email-only.entries=5 --about "They send others"
profile edit agency --reply 1
profile assign agency birch busy
ideal add agency "pays on time" --weight 2
ideal add agency "team size" --wants "<=10"
ideal add agency haggles --wants no
ideal edit haggles --weight 3
fit birch --profile agency --answer "pays on time=yes" --answer "team size=12" --no-ask
playbook add launch - < - [ ] +0d: Say hello|- [ ] +7d: Ask how it goes
playbook edit launch --name start
playbook apply start acme --dry-run
playbook apply start acme
case open acme "Charged 500 that nobody had told them of" --amount "500 EUR" --cause bill --cost money,trust --person dana
case edit 4 --severity critical
case hear 4 "You never said that the rush would cost extra" --wants "The 500 off the bill" --by call --with dana
case restate 4 "You were surprised" --confirmed --by call
policy add "rush work" "Work wanted within two days costs half more" --because "others have to wait for it"
policy edit "rush work" --because "others wait for it"
case answer 4 "The rush took two days of mine" --policy "rush work" --compromise "We halve it" --by meeting --with dana
case escalate 1 --to call --because "She asked to talk"
case promise 4 "Send the corrected invoice" --by friday
charge add acme "50 EUR" "over-service" --case 4
charge edit 3 --what "rush work"
charge tell 3 --by call
charge bill 3
charge add acme "20 USD" stamps
charge waive 4 --because "It was our mistake"
apologize --case 4 --what "The invoice came twice" --repair "Refund the second one" --by friday --person dana --responsibility mine --why "I kept two lists" --change "One list" --channel call
apologize birch --what "I am sorry if you felt the visit fell through" --repair "Come again" --by friday --dry-run
apologize birch --what "The visit fell through" --repair "Come again" --by friday
apologize birch --what "The bill fell through" --repair "Send it" --by friday --dry-run
apologize --case 1 --what "The bill was wrong" --channel email --dry-run
apology edit 1 --why "I had two lists of what was open"
apology delivered 1 --on today --reaction "She thanked me"
promise broken 19 --told "The printer is down" --by friday
promise broken 3
mute busy email-only --because "same office"
mute nothing-known --because "in my head"
unmute nothing-known
snooze busy
source add mail box.mbox
source edit mail --user me
config set me.addresses me@example.com
sync
import box.mbox
import diary.ics
import csv contacts.csv --dry-run
import csv contacts.csv
client add Elm --since 2025-01-01
client add Fir --since 2025-01-01
client add Oak --since 2025-01-01
config set single-thread.people 3
email elm "Could you call me?" --in --on "10 days ago"
email fir "Could you call me?" --in --on "10 days ago"
email oak "Could you call me?" --in --on "10 days ago"
`;

const read = `
find invoice
find client:acme --limit 3
today
digest
digest --monthly
check
check busy
check acme --muted
why email-only
why email-only busy
why gone-quiet bare
reasons --limit 0 --as-of 2027-02-01
show birch --as-of 2027-11-02
review
stats
stats acme
stats --rules
lessons
lessons --client acme
source list
source test mail
history
history acme
doctor
config list
config get rhythm
list
client list --archived
show busy --more
show acme
show bare
client show acme
person list
notes
notes list --stale
notes list acme
entry list acme
entry list --limit 5
entry show 205
date list
person show 1
notes show 1
reminder show 1
date show 1
ideal show 2
run list
run show 1
operation list
operation show {import}
reminder list
reminder list acme
reminder list --done
promise list --all
concern list --all
concern show 4
feedback list
feedback show 3
profile list
profile show agency
profile show key
ideal list
playbook list
playbook show start
playbook progress --all
case list
case list --all
case show 4
case show 1
policy list
policy show "rush work"
charge list --all
charge show 3
apology list
apology show 1
apology show 2 --as letter
`;

const ended = `
source remove mail
done 2
snooze 4 friday
delete r6
promise kept 5
case fixed 4 "The bill is corrected"
case check-back 4 "All good since" --by call
case settle 4 --as compromise "We halve it" --change "Every charge is told before it is billed"
case reopen 4 --because "It came back"
promise list --all
case show 4
lessons
digest --monthly
stats
concern close 4 "The board moved the date"
concern reopen 4
concern delete 3
feedback close 1 --because "All praise"
feedback delete 1
notes delete 3
date delete 2
entry delete 1
edit e205 --minutes 30
reminder edit 1 --text "Send the new offer"
date edit 1 --what started
delete n2 r4 d3 c2 a2 m2 w1 f2 q2 x1 t3
ideal delete haggles
playbook end 2
playbook delete start
policy delete "rush work"
policy list --removed
profile delete agency
person delete acme eli
unmute busy email-only
catch-up --before today
snooze busy today
config set rhythm 45
undo --dry-run
undo
redo
client edit cedar --about "Moved"
undo {import}
client duplicates
client add Cedarr --about Twin --source elsewhere
client duplicates
client merge cedar Cedarr --dry-run
client merge cedar Cedarr
undo
client archive birch
client restore birch
client add "Fir Two" --another
erase birch --dry-run
erase Fir --confirm Fir
history
completion fish
completion install fish --dry-run
export book.json
import json book.json --journal {home}/new.db
backup
restore .local/share/rapport/backups/journal-{day}.db --dry-run
demo
help
`;

/** A line that is typed without `rapport`. */
interface Line {
  line: string;
  /** Its words, and what it reads from stdin: what stands behind a ` < `, its lines parted by `|`. */
  words: string;
  stdin: string | undefined;
}

function parted(lines: string): Line[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [words = '', stdin] = line.split(' < ');
      return { line, words, stdin: stdin?.replaceAll('|', '\n') };
    });
}

/** A line for each command there is, in their order. */
export const everyLine = { written: parted(written), read: parted(read), ended: parted(ended) };

/** A journal in which they can be typed. */
export async function journalForAll(): Promise<TestJournal> {
  const all = await newJournal({ today: busyDay });
  const { database } = busyJournal();
  database.pragma(`application_id = ${applicationId}`);
  all.write(all.journalFile, database.serialize());
  all.write(
    'contacts.csv',
    'Name,Company,Email,Birthday,Tags,Phone\nGus Ito,Cedar,gus@cedar.example,spring,,Fax: 030 1234567\n,Acme,,,fair,\n,,nobody,,,\n',
  );
  const mail = (id: string, lines: string) =>
    `From - Mon Mar 02 10:00:00 2026\n${lines}\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nMessage-ID: <${id}@x.example>\n\nCould you send it?\n\n`;
  all.write(
    'box.mbox',
    [
      mail('a', 'From: Dana <dana@nowhere.example>\nTo: me@example.com\nSubject: The plan'),
      mail('b', 'From: me@example.com\nTo: Ann <ann@other.example>\nSubject: Hello'),
      mail(
        'c',
        'From: news@shop.example\nTo: me@example.com\nSubject: Sale\nList-Unsubscribe: <mailto:x@shop.example>',
      ),
    ].join(''),
  );
  const event = (lines: string) => `BEGIN:VEVENT\n${lines}\nEND:VEVENT\n`;
  all.write(
    'diary.ics',
    `BEGIN:VCALENDAR\n${[
      event('UID:2\nDTSTART:20260302T120000Z\nSUMMARY:Talk\nATTENDEE;CN=Dana:mailto:dana@nowhere.example'),
      event('UID:3\nSUMMARY:Broken'),
    ].join('')}END:VCALENDAR\n`,
  );
  return all;
}

/** Types a line for each command there is, in a journal that holds everything, and gives what each answers as data. */
export async function everyAnswer(): Promise<Answer[]> {
  const { rapport, folder } = await journalForAll();
  const commands = everyCommand();
  const answers: Answer[] = [];
  for (const { line, words, stdin } of Object.values(everyLine).flat()) {
    const imported = answers.findLast(({ command }) => command === 'import')?.json as {
      operationId: number;
    };
    const argv = commandLine(
      [
        words
          .replace('{import}', String(imported?.operationId))
          .replace('{day}', busyDay)
          .replace('{home}', folder),
      ],
      [],
    );
    const told = stdin === undefined ? rapport : rapport.with({ stdin });
    const run = async (face: string) => {
      const { stdout, stderr, code } = await told.run([...argv, face]);
      if (code !== 0) throw new Error(`rapport ${line} ${face} ended with ${code}: ${stderr}`);
      return stdout;
    };
    const command = named(argv, commands);
    const isList = (await commands.get(command)?.load())?.default.isList === true;
    answers.push({
      ...{ command, line, isList, json: JSON.parse(await run('--json')) },
      ...{ csv: isList ? await run('--csv') : null, ndjson: isList ? await run('--ndjson') : null },
    });
  }
  return answers;
}

/** The command that a line types: the longest words that are one, where the verb of a noun may be left out. */
function named(
  [first = '', second = '']: readonly string[],
  commands: ReadonlyMap<string, CommandVerb>,
): string {
  const found = [`${first} ${second}`, first, `${first} list`].find((words) => commands.has(words));
  if (found === undefined) throw new Error(`rapport ${first} ${second} is no command`);
  return found;
}
