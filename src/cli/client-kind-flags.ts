import type { Journal } from '../app/journal.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ClientKind } from '../domain/client.ts';
import { toggle, value, words } from './flags.ts';
import { happenedDay } from './passed-day.ts';
import { whichProfileOrNone } from './which-profile.ts';

/** The flags that say what kind of client it is. */
export const clientKindFlags = {
  profile: value('--profile <profile>', 'what kind of client they are, or none', words),
  signed: value('--signed <day>', 'the day a contract was signed', happenedDay),
  source: value('--source <text>', 'where they came from', words),
};

/** The flags that take it away. */
export const clientKindRemovalFlags = {
  noProfile: toggle('--no-profile', 'they are of no kind'),
  noSigned: toggle('--no-signed', 'no contract is signed'),
  noSource: toggle('--no-source', 'where they came from is not known'),
};

/** What was said about the kind of client it is. */
export function saidClientKind(
  journal: Journal,
  input: {
    profile?: string | undefined;
    signed?: CalendarDate | undefined;
    source?: string | undefined;
    noProfile?: boolean;
    noSigned?: boolean;
    noSource?: boolean;
  },
): Partial<ClientKind> {
  const said: Partial<ClientKind> = {};
  if (input.profile !== undefined) {
    const named = whichProfileOrNone(journal, input.profile);
    said.profile = named && { id: named.id, name: named.name };
  }
  if (input.signed !== undefined) said.signedOn = input.signed;
  if (input.source !== undefined) said.source = input.source.trim() || null;
  if (input.noProfile) said.profile = null;
  if (input.noSigned) said.signedOn = null;
  if (input.noSource) said.source = null;
  return said;
}
