import { findNamed } from '../app/find-named.ts';
import type { Journal } from '../app/journal.ts';
import { foldText } from '../domain/name-match.ts';
import { nearMisses } from '../domain/near-miss.ts';
import type { Playbook } from '../domain/playbook.ts';
import { emptyText } from '../errors/input.ts';
import { noSuchPlaybook, playbookExists, severalPlaybooks } from '../errors/playbooks.ts';

/** The playbook a word means: its number, its whole name, or a part of it that fits no other. */
export function whichPlaybook({ playbooks }: Journal, ref: string): Playbook {
  if (ref.trim() === '')
    throw emptyText('The name of the playbook', 'Give its number or any part of its name.');
  const all = playbooks.list();
  const [only, second] = findNamed(all, ref);
  if (!only)
    throw noSuchPlaybook(
      ref,
      nearMisses(
        ref,
        all.map(({ name }) => name),
      ),
    );
  if (second) throw severalPlaybooks(ref, findNamed(all, ref));
  return only;
}

/** The name for a playbook as it is kept; refused where it is empty, or a playbook that is not `own` has it. */
export function playbookName({ playbooks }: Journal, typed: string, own?: number): string {
  const name = typed.replace(/\s+/gu, ' ').trim();
  if (name === '')
    throw emptyText('The name of the playbook', 'For example: rapport playbook add onboarding steps.md');
  const same = playbooks.list().find((one) => foldText(one.name) === foldText(name) && one.id !== own);
  if (same) throw playbookExists(same.name, same.id);
  return name;
}
