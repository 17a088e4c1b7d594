import { flagsConflict } from '../errors/input.ts';

/** One thing that was said: by which flag, of what, and the value. */
export interface Saying {
  flag: string;
  of: string;
  value: number | null;
}

/** Refuses two flags that say different things of one and the same. */
export function refuseContradiction(said: readonly Saying[]): void {
  const first = new Map<string, Saying>();
  for (const one of said) {
    const before = first.get(one.of);
    if (before && before.value !== one.value) throw flagsConflict(before.flag, one.flag);
    first.set(one.of, before ?? one);
  }
}
