import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { everyone } from '../../domain/rules/shown.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { strongestOfEach } from './finding.ts';
import { findFlags } from './findings.ts';

/** How many clients of a new journal are flagged. */
export interface FirstLook {
  flagged: number;
  clients: number;
}

/** More clients are not looked at before the first page: that takes a while. */
const mostClients = 1000;
/** Fewer flagged clients are no wall. */
const wallFrom = 6;

/** What the first page has to choose from, where it is a wall; null once a page was seen, or this was said. */
export function firstLook(journal: Journal, settings: Settings, today: CalendarDate): FirstLook | null {
  const clients = journal.cachedFindings.clientCount();
  if (clients < wallFrom || clients > mostClients || journal.shownFlags.isAny()) return null;
  const flagged = strongestOfEach(findFlags(journal, settings, today)).length;
  if (flagged < wallFrom) return null;
  journal.shownFlags.add([{ clientId: everyone, rule: 'first-look' }], today);
  return { flagged, clients };
}
