// Loaded before the built program: tells of each statement on descriptor 3 before SQLite runs it, dies instead of the
// one that RAPPORT_TEST_DIE_AT numbers, stands still before that of RAPPORT_TEST_STOP_AT, and waits for a lock as long
// as RAPPORT_TEST_LOCK_WAIT says, in milliseconds.
const { writeSync } = require('node:fs');

const dieAt = Number(process.env.RAPPORT_TEST_DIE_AT ?? 0);
const stopAt = Number(process.env.RAPPORT_TEST_STOP_AT ?? 0);
const lockWait = Number(process.env.RAPPORT_TEST_LOCK_WAIT ?? 5000);
const { dlopen } = process;
let count = 0;

process.dlopen = (module, filename, ...flags) => {
  dlopen(module, filename, ...flags);
  if (!filename.endsWith('better_sqlite3.node')) return;
  module.exports.Database = new Proxy(module.exports.Database, {
    construct(Database, [...args]) {
      args[5] = lockWait;
      args[6] = watch;
      return new Database(...args);
    },
  });
};

function watch(sql) {
  count += 1;
  if (count === dieAt) process.kill(process.pid, 'SIGKILL');
  writeSync(3, `${sql.slice(0, 60).replaceAll('\n', ' ')}\n`);
  if (count === stopAt) process.kill(process.pid, 'SIGSTOP');
}
