/** The milliseconds of processor time some work takes: a busy machine makes it wait, but hardly do more. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
