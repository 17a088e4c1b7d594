import { foldText } from '../domain/name-match.ts';
import type { Playbook } from '../domain/playbook.ts';
import { type Checklist, writeChecklist } from '../interchange/checklist.ts';

/** A playbook as a Markdown checklist, its name as the heading. */
export function playbookText({ name, about, steps }: Omit<Playbook, 'id'>): string {
  return writeChecklist({ title: name, about, steps });
}

/** What a checklist is about under a name: its heading belongs to that where it says something else. */
export function aboutUnder(name: string, { title, about }: Checklist): string | null {
  const says = title !== null && foldText(title) !== foldText(name);
  return [says ? title : null, about].filter(Boolean).join('\n\n') || null;
}
