import type { Playbook } from '../domain/playbook.ts';
import { writeChecklist } from '../interchange/checklist.ts';

/** A playbook as a Markdown checklist, its name as the heading. */
export function playbookText({ name, about, steps }: Omit<Playbook, 'id'>): string {
  return writeChecklist({ title: name, about, steps });
}
