/**
 * How often a property is tried, or a command killed. `RAPPORT_RUNS=10 npm test` tries each ten times as often: in a
 * quiet hour, or after a change to what many properties are about.
 */
export function runs(usual: number): number {
  return Math.max(1, Math.round(usual * Number(process.env.RAPPORT_RUNS ?? 1)));
}

/** Whether more than usual is asked for: then the slow tests run too. */
export const isThorough = process.env.RAPPORT_RUNS !== undefined;

/** Says on a line of its own how much a test has tried, where more than usual is asked for. */
export function counted(what: string): void {
  if (isThorough) process.stderr.write(`counted: ${what}\n`);
}
