/** A kind of client, with the standards its clients inherit. */
export interface Profile {
  id: number;
  name: string;
  about: string | null;
  /** Numbers by `rule.threshold`, as `gone-quiet.days`. */
  thresholds: ReadonlyMap<string, number>;
}
