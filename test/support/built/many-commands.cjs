// Runs the built program many times in one process: a start of Node costs many times what a command does. Each time
// everything of the program is loaded anew, the launcher included; what it asks of the process is answered here.
// A message { argv, env, cwd } is answered with { stdout, stderr, code, signal }.
const fs = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, '..', '..', '..', 'bin', 'rapport.js');
const { writeSync } = fs;

process.on('message', async (run) => process.send(await runOnce(run)));

async function runOnce({ argv, env, cwd }) {
  const written = { 1: [], 2: [] };
  fs.writeSync = (descriptor, ...rest) => {
    if (!(descriptor in written)) return writeSync(descriptor, ...rest);
    const [bytes, at = 0] = rest;
    written[descriptor].push(bytes.subarray(at));
    return bytes.length - at;
  };
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.argv = [process.execPath, program, ...argv];
  const before = new Set([...process.listeners('exit'), ...process.listeners('uncaughtException')]);
  const code = await new Promise((done) => {
    process.exit = (how) => {
      for (const atExit of process.listeners('exit')) if (!before.has(atExit)) atExit(how);
      done(how);
    };
    delete require.cache[program];
    require(program);
  });
  for (const event of ['exit', 'uncaughtException'])
    for (const listener of process.listeners(event)) if (!before.has(listener)) process.off(event, listener);
  const text = (descriptor) => Buffer.concat(written[descriptor]).toString('utf8');
  return { stdout: text(1), stderr: text(2), code, signal: null };
}
