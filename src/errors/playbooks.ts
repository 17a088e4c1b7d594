import { shellWord } from '../domain/text/shell-word.ts';
import { listWords } from './input.ts';
import { RapportError } from './rapport-error.ts';

/** No playbook goes by that name or number. */
export function noSuchPlaybook(ref: string, near: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-playbook', `No playbook matches "${ref}".`, [
    near.length > 0
      ? `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`
      : 'See them with: rapport playbook list',
  ]);
}

/** Several playbooks go by that name. */
export function severalPlaybooks(ref: string, names: readonly { id: number; name: string }[]): RapportError {
  const listed = names.slice(0, 8).map(({ id, name }) => `${id}  ${name}`);
  if (names.length > 8) listed.push(`and ${names.length - 8} more`);
  return new RapportError('refused', 'several-playbooks', `"${ref}" matches ${names.length} playbooks.`, [
    'Use more of the name, or the number:',
    ...listed,
  ]);
}

/** The name is in use. */
export function playbookExists(name: string, id: number): RapportError {
  return new RapportError('refused', 'playbook-exists', `There is already a playbook "${name}".`, [
    `Change it with: rapport playbook edit ${id}`,
  ]);
}

/** A new playbook without steps, where nobody can write them down. */
export function playbookNeedsFile(name: string, samples: readonly string[]): RapportError {
  return new RapportError('usage', 'playbook-needs-file', `The playbook "${name}" needs its steps.`, [
    `Give a Markdown checklist as a file, or - for stdin: rapport playbook add ${shellWord(name)} steps.md`,
    `Or begin with a ready one (${listWords(samples)}), for example: rapport playbook add onboarding --sample`,
    'At a terminal with EDITOR set, they are written there.',
  ]);
}

/** A checklist that cannot be read; `why` says what is wrong with it in a sentence. */
export function unusableChecklist(source: string, why: string, hint: string): RapportError {
  return new RapportError('refused', 'unusable-checklist', `${source} cannot be used. ${why}`, [
    hint,
    'Nothing was changed.',
  ]);
}

/** Steps of the playbook are open with the client. */
export function playbookRunning(run: {
  runId: number;
  playbook: string;
  clientName: string;
  from: string;
  open: number;
}): RapportError {
  const open = run.open === 1 ? '1 step is' : `${run.open} steps are`;
  return new RapportError(
    'refused',
    'playbook-running',
    `${run.playbook} was applied to ${run.clientName} from ${run.from}, and ${open} still open.`,
    [
      `Give those up: rapport playbook drop ${run.runId}`,
      'Or plan the steps once more beside them, with --again.',
    ],
  );
}

/** Steps whose days lie beyond the calendar. */
export function playbookBeyondCalendar(from: string): RapportError {
  return new RapportError(
    'usage',
    'playbook-beyond-calendar',
    `From ${from}, some steps fall on days no calendar has.`,
    ['Name a nearer day with --from.'],
  );
}

/** No playbook was applied under that number. */
export function noSuchRun(id: number): RapportError {
  return new RapportError('refused', 'no-such-run', `No playbook was applied under the number ${id}.`, [
    'See the numbers with: rapport playbook progress',
  ]);
}

/** Nothing of what was applied is open. */
export function runOver(id: number, playbook: string, clientName: string): RapportError {
  return new RapportError(
    'refused',
    'run-over',
    `No step of ${playbook} for ${clientName} (${id}) is open.`,
    ['See what is running with: rapport playbook progress'],
  );
}
