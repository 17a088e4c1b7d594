import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { byStrength, type Finding } from './finding.ts';

/**
 * The findings of `findFlags` for everyone, from storage if nothing changed: they depend only on the journal, the day
 * and the settings. After a change, only the affected clients are checked again.
 */
export async function cachedFlags(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
): Promise<Finding[]> {
  const { cachedFindings } = journal;
  if (cachedFindings.clientCount() === 0) return [];
  const stamp = stampOf(settings, today);
  const operationId = cachedFindings.latestOperation();
  const stored = storedFlags(journal, stamp);
  if (stored?.operationId === operationId) return stored.findings;

  // Most calls find stored findings and need none of the many rules.
  const { findFlags } = await import('./findings.ts');
  const changed = stored && cachedFindings.clientsChangedSince(stored.operationId);
  const findings =
    stored && changed
      ? mended(stored.findings, changed, (clientId) => findFlags(journal, settings, today, { clientId }))
      : findFlags(journal, settings, today);
  cachedFindings.keep({ stamp, operationId, findings: JSON.stringify(findings) });
  return findings;
}

/** Findings about one client, from storage if nothing changed since everyone was checked. */
export async function cachedFlagsOf(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  clientId: number,
): Promise<Finding[]> {
  const stored = storedFlags(journal, stampOf(settings, today), clientId);
  if (stored?.operationId === journal.cachedFindings.latestOperation()) return stored.findings;
  const { findFlags } = await import('./findings.ts');
  return findFlags(journal, settings, today, { clientId });
}

/** What was stored; null where there is nothing, or it is damaged: it can be made anew. */
function storedFlags({ cachedFindings }: Journal, stamp: string, clientId?: number) {
  const stored = cachedFindings.read(stamp, clientId);
  try {
    return stored && { ...stored, findings: JSON.parse(stored.findings) as Finding[] };
  } catch {
    return null;
  }
}

function stampOf(settings: Settings, today: CalendarDate): string {
  const { days, off } = settings.workingWeek;
  return JSON.stringify([today, days, [...off], [...settings.thresholds].sort()]);
}

/** Replaces the findings of some clients with new ones. */
function mended(
  findings: readonly Finding[],
  clients: readonly number[],
  look: (clientId: number) => Finding[],
): Finding[] {
  const anew = new Set(clients);
  const others = findings.filter(({ client }) => !anew.has(client.id));
  return [...others, ...clients.flatMap(look)].sort(byStrength);
}
