// Makes a journal to measure with: `node bench/seed.mjs FILE --clients 200 --interactions 10000 --today 2026-11-21`.
// The same words give the same journal. It needs a built program, which makes the empty file.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const years = 5;
const dayLength = 86_400_000;

const names =
  'Alder Birch Cedar Dorn Elm Fern Garnet Hazel Iris Juniper Kestrel Linden Maple Nordlicht Oak Pine Quill Rowan Sorrel Thorne Umbra Vale Willow Yarrow Zephyr'.split(
    ' ',
  );
const trades =
  'Bookbinding Design Legal Roasters Studio Dental Foods Travel Press Energy Films Books Logistics Media Works'.split(
    ' ',
  );
const first =
  'Ada Ben Carla Dana Eli Fatima Gus Hana Ivo Jana Kofi Lea Marit Nils Olga Pia Quinn Rosa Sam Tara'.split(
    ' ',
  );
const last = 'Okafor Reyes Vos Lindt Haas Moreau Silva Nowak Ito Brandt Costa Weber Khan Olsen Petit'.split(
  ' ',
);
const words =
  'the renewal draft invoice offer plan next quarter budget team launch question about date change logo contract feedback call later thanks sent asked agreed moved new version'.split(
    ' ',
  );

/** How clients keep in touch: how often, and by which shares of channels. */
const habits = [
  { share: 0.12, often: 1, channels: ['email', 'email', 'email', 'message'] },
  { share: 0.72, often: 1, channels: ['email', 'email', 'call', 'message', 'meeting', 'video'] },
  { share: 0.06, often: 0.8, channels: ['email', 'video', 'meeting', 'event'], group: 0.9 },
  { share: 0.1, often: 0.3, channels: ['email', 'call', 'letter'], fades: true },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      clients: { type: 'string', default: '200' },
      interactions: { type: 'string', default: '10000' },
      today: { type: 'string', default: '2026-11-21' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [file] = positionals;
  if (!file)
    throw new Error('node bench/seed.mjs FILE [--clients N] [--interactions N] [--today DAY] [--seed N]');
  seedJournal(file, {
    clients: Number(values.clients),
    interactions: Number(values.interactions),
    today: values.today,
    seed: Number(values.seed),
  });
}

/** Makes the journal anew and fills it. */
export function seedJournal(file, { clients, interactions, today, seed = 1 }) {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const made = spawnSync(
    process.execPath,
    [join(root, 'bin/rapport.js'), '--journal', file, 'client', 'add', names[0]],
    {
      encoding: 'utf8',
    },
  );
  if (!existsSync(file)) throw new Error(`the journal was not made: ${made.stderr}`);
  const database = new Database(file);
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -200000');
  database.pragma('foreign_keys = ON');
  database.transaction(() => fill(database, { clients, interactions, today, random: randomFrom(seed) }))();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

function fill(database, { clients, interactions, today, random }) {
  const end = Date.parse(today);
  const at = `${today}T08:00:00.000Z`;
  const dayAgo = (days) => new Date(end - days * dayLength).toISOString().slice(0, 10);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentence = () => Array.from({ length: 4 + Math.floor(random() * 12) }, () => pick(words)).join(' ');
  const insert = (table, columns) =>
    database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
  database.prepare('DELETE FROM clients').run();
  database
    .prepare('INSERT INTO operations (at, command, summary) VALUES (?, ?, ?)')
    .run(at, 'seed', 'a journal to measure with');

  const addClient = insert('clients', [
    'id',
    'name',
    'name_key',
    'status',
    'quiet_until_on',
    'since_on',
    'cadence_days',
    'writing_because',
    'created_at',
  ]);
  const addPerson = insert('people', ['name', 'name_key', 'created_at']);
  const addPosition = insert('positions', ['client_id', 'person_id', 'roles']);
  const addPoint = insert('contact_points', ['person_id', 'kind', 'value', 'value_key']);
  const addReminder = insert('reminders', [
    'client_id',
    'text',
    'promise',
    'starts_on',
    'due_on',
    'status',
    'created_at',
  ]);
  const addEntry = insert('interactions', [
    'client_id',
    'happened_on',
    'channel',
    'direction',
    'audience',
    'kind',
    'reply_needed',
    'text',
    'created_at',
  ]);
  const addTaking = insert('interaction_people', ['interaction_id', 'person_id']);

  const known = [];
  for (let id = 1; id <= clients; id += 1) {
    const name = `${pick(names)} ${pick(trades)} ${id}`;
    const roll = random();
    const status = roll < 0.8 ? 'active' : roll < 0.88 ? 'prospect' : roll < 0.92 ? 'paused' : 'former';
    const since = Math.floor(random() ** 0.6 * 365 * years);
    const cadence = random() < 0.1 ? pick([21, 180, 365]) : null;
    const wish = random() < 0.01 ? 'is deaf' : null;
    addClient.run(id, name, name.toLowerCase(), status, null, dayAgo(since), cadence, wish, at);
    const people = [];
    for (let count = 1 + Math.floor(random() * 2); count > 0; count -= 1) {
      const human = `${pick(first)} ${pick(last)}`;
      const personId = Number(addPerson.run(human, human.toLowerCase(), at).lastInsertRowid);
      addPosition.run(id, personId, '[]');
      const address = `${human.toLowerCase().replace(' ', '.')}.${personId}@example.org`;
      addPoint.run(personId, 'email', address, address);
      people.push(personId);
    }
    if (random() < 0.5) {
      const due = dayAgo(Math.floor(random() * 60) - 50);
      addReminder.run(id, sentence(), random() < 0.2 ? 1 : 0, due, due, 'open', at);
    }
    known.push({ id, since, people, habit: habitFor(random()) });
  }

  // By day, as a log is written; a client comes up as often as its habit and its age allow.
  const often = known.map(({ habit, since }) => habit.often * Math.min(1, (since + 30) / (365 * years)));
  const draw = drawer(often, random);
  const oldest = Math.max(...known.map(({ since }) => since)) - 30;
  for (let count = 0; count < interactions; count += 1) {
    const client = known[draw()];
    const age = Math.floor(365 * years * (1 - count / interactions)) - 3;
    if ((age > client.since && age < oldest) || (client.habit.fades && age < 120)) {
      count -= 1;
      continue;
    }
    const channel = pick(client.habit.channels);
    const live = ['call', 'video', 'meeting', 'event'].includes(channel);
    const audience = channel === 'event' || random() < (client.habit.group ?? 0.05) ? 'group' : 'one-on-one';
    const kind = random() < 0.96 ? 'exchange' : live ? 'attempt' : 'bulk';
    const asks = !live && kind === 'exchange' && random() < 0.3;
    const direction = asks ? 'in' : live && kind === 'exchange' ? 'mutual' : 'out';
    const log = (way, needsReply) => {
      const entry = addEntry.run(
        client.id,
        dayAgo(age),
        channel,
        way,
        audience,
        kind,
        needsReply,
        sentence(),
        at,
      );
      if (random() < 0.5) addTaking.run(entry.lastInsertRowid, pick(client.people));
    };
    log(direction, asks ? 1 : Number(random() < 0.5));
    // Nearly every question is answered the same day.
    if (asks && random() < 0.92 && count + 1 < interactions) {
      count += 1;
      log('out', 0);
    }
  }
}

function habitFor(roll) {
  let sum = 0;
  for (const habit of habits) {
    sum += habit.share;
    if (roll < sum) return habit;
  }
  return habits[0];
}

/** Draws places by weight. */
function drawer(weights, random) {
  const sums = [];
  let sum = 0;
  for (const weight of weights) {
    sum += weight;
    sums.push(sum);
  }
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
