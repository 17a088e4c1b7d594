/** The time of an instant in the zone of the process: `14:03`. */
export function timeOnWall(instant: Date): string {
  return [instant.getHours(), instant.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
