import { join } from 'node:path';
import { RapportError } from '../../domain/text/failure.ts';
import { reasonOf } from '../../domain/text/system-reason.ts';
import { demoTranscript } from '../../render/journal/demo.ts';
import { openEmptyJournal } from '../../store/open.ts';
import { defineCommand, reply } from '../command.ts';
import type { Io } from '../io.ts';
import { run } from '../run.ts';

/** The day the sample's story has reached. */
const demoDay = '2026-11-20';

const sampleCommands = [
  ['import', 'csv', 'google-contacts.csv'],
  ['import', 'csv', 'entries.csv', '--kind', 'entries'],
  ['import', 'csv', 'reminders.csv', '--kind', 'reminders'],
  ['today', '--as-of', demoDay],
] as const;

export default defineCommand({
  details:
    'Imports a sample address book into a new journal in a temporary folder, and shows its page for the day.',
  examples: ['rapport demo'],
  async run(_input, { io, status }) {
    // An SQLite that cannot be loaded is no part of the sample.
    openEmptyJournal({
      packageFolder: io.packageFolder,
      now: io.now(),
      command: '',
      program: '',
      status,
    }).close();
    const journal = join(temporaryFolder(io), 'journal.db');
    const samples = join(io.packageFolder, 'samples');
    const steps: { command: string; output: string; exitCode: number }[] = [];
    for (const words of sampleCommands) {
      const argv = words.map((word) => (word.endsWith('.csv') ? join(samples, word) : word));
      const output: string[] = [];
      const write = (text: string) => {
        output.push(text);
      };
      const stage: Io = {
        ...io,
        env: { ...io.env, RAPPORT_JOURNAL: journal },
        stdout: { write, isTerminal: io.stdout.isTerminal, columns: io.stdout.columns },
        stderr: { write, isTerminal: false, columns: undefined },
        stdin: { ...io.stdin, isTerminal: false },
      };
      const exitCode = await run(argv, stage);
      const typable = words.map((word) => (word.endsWith('.csv') ? `samples/${word}` : word));
      steps.push({
        command: ['rapport', ...typable].join(' '),
        output: output.join('').replaceAll(samples, 'samples'),
        exitCode,
      });
      if (exitCode !== 0) break;
    }
    const refused = steps.at(-1)?.exitCode !== 0;
    return reply(demoTranscript, { journal, day: demoDay, steps }, { refused });
  },
});

function temporaryFolder(io: Io): string {
  try {
    return io.makeTemporaryFolder();
  } catch (error) {
    throw noTemporaryFolder(reasonOf(error));
  }
}

/** The sample has no place. */
function noTemporaryFolder(why: string): RapportError {
  return new RapportError(
    'refused',
    'no-temporary-folder',
    `rapport cannot make a temporary folder: ${why}.`,
    ['Name another place: TMPDIR=DIR rapport demo'],
  );
}
