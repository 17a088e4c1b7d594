import { shellWord } from '../text/shell-word.ts';
import { oneLine } from '../text/words.ts';
import type { ClientDeed, Deed } from './rule.ts';

/** A command without `rapport`: all of it, or what stands before and after the client's name. */
export type Command = readonly [before: string, after?: string];

/** A finding as far as its command depends on it. */
export interface Actable {
  suggestion: readonly [verb: string, client: string, deed?: Deed | ClientDeed];
  caseId?: number | null;
  deciders?: readonly string[] | undefined;
}

/** The command to act on a finding. */
export function commandOf({ suggestion: [verb, , deed], caseId, deciders }: Actable): Command {
  if (deed && 'command' in deed) return [[deed.command, deed.id, deed.rest].filter(Boolean).join(' ')];
  if (deed) return [deed.verb, ` ${deed.rest}${withPerson(deed.person)}`];
  if (verb === 'show') return [verb, ''];
  return [verb, ` "…"${caseId ? ` --case ${caseId}${withPerson(deciders?.[0])}` : ''}`];
}

function withPerson(name: string | undefined): string {
  return name === undefined ? '' : ` --with ${shellWord(oneLine(name))}`;
}
