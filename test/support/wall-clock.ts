/** The instants of the tests' clock: each shows the same day and hour on the wall of every zone. */
const instants = new Set<number>();

/** The instant at which the wall of this zone shows a day and a time, and so many seconds and milliseconds later. */
export function wallTime(day: string, time = '09:00', seconds = 0, milliseconds = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const instant = new Date(year, month - 1, date, hour, minute, seconds, milliseconds);
  instants.add(instant.getTime());
  return instant;
}

/** Whether an instant is one of the tests' clock, so that reading it on the wall tells nothing of the zone. */
export function isWallTime(instant: Date): boolean {
  return instants.has(instant.getTime());
}
