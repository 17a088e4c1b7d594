import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { byStrength, type Finding } from './finding.ts';

/**
 * What `findFlags` finds about everyone, looked up where it was looked at before: what the rules say follows from
 * the journal, the day and the settings alone. Of a journal that changed since, only the clients concerned are
 * looked at again.
 */
export async function keptFlags(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
): Promise<Finding[]> {
  const { keptFindings } = journal;
  if (keptFindings.clientCount() === 0) return [];
  const stamp = stampOf(settings, today);
  const operationId = keptFindings.latestOperation();
  const stored = keptFindings.read(stamp);
  if (stored?.operationId === operationId) return JSON.parse(stored.findings) as Finding[];

  // The rules are many, and most looks need none of them.
  const { findFlags } = await import('./findings.ts');
  const changed = stored && keptFindings.clientsChangedSince(stored.operationId);
  const findings =
    stored && changed
      ? mended(JSON.parse(stored.findings) as Finding[], changed, (clientId) =>
          findFlags(journal, settings, today, { clientId }),
        )
      : findFlags(journal, settings, today);
  keptFindings.keep({ stamp, operationId, findings: JSON.stringify(findings) });
  return findings;
}

/** What the rules find about one client, looked up where nothing has changed since the last look at everyone. */
export async function keptFlagsOf(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  clientId: number,
): Promise<Finding[]> {
  const { keptFindings } = journal;
  const stored = keptFindings.read(stampOf(settings, today), clientId);
  if (stored?.operationId === keptFindings.latestOperation()) return JSON.parse(stored.findings) as Finding[];
  const { findFlags } = await import('./findings.ts');
  return findFlags(journal, settings, today, { clientId });
}

function stampOf(settings: Settings, today: CalendarDate): string {
  return JSON.stringify([today, settings.workingWeek, [...settings.thresholds].sort()]);
}

/** Findings in which those of some clients are replaced by what is found about them now. */
function mended(
  findings: readonly Finding[],
  clients: readonly number[],
  look: (clientId: number) => Finding[],
): Finding[] {
  const anew = new Set(clients);
  const others = findings.filter(({ client }) => !anew.has(client.id));
  return [...others, ...clients.flatMap(look)].sort(byStrength);
}
