import type { View } from '../render/layout/view.ts';
import type { FieldInput } from './flags/field-flags.ts';
import type { Flag } from './flags/flags.ts';
import type { Context } from './io.ts';

/** A command's answer: data and the view that shows it; `run.ts` picks the face and writes it. */
export interface Reply {
  view: View<never>;
  data: unknown;
  /** Ends with the exit code for "needs attention" instead of 0. */
  attention?: boolean;
  /** Ends with the exit code for "refused": nothing was changed, and the answer says why. */
  refused?: boolean;
}

/** What follows the verb: `<client>` is needed, `[text...]` may be missing and takes all remaining words. */
interface Argument<T> {
  spec: string;
  help: string;
  /** True where it is asked for when it is missing, so that lists of commands show it as needed. */
  isAsked?: boolean;
  /** Only there to carry the type of the value. */
  readonly value?: T;
}

/** An argument that must be there. */
export function needed(spec: `<${string}>`, help: string): Argument<string> {
  return { spec, help };
}

/** An argument that may be missing. */
export function optional(spec: `[${string}]`, help: string): Argument<string | undefined> {
  return { spec, help };
}

/** An argument that takes all remaining words. */
export function rest(spec: `<${string}...>` | `[${string}...]`, help: string): Argument<string[]> {
  return { spec, help };
}

/** An argument that takes all remaining words, and is asked for at a terminal where there are none. */
export function asked(spec: `[${string}...]`, help: string): Argument<string[]> {
  return { spec, help, isAsked: true };
}

type Values<Specs> = { [Key in keyof Specs]: Specs[Key] extends { readonly value?: infer T } ? T : never };

/** One command: the words that describe it, the shape of its input, and a function that returns an answer. */
interface Command<
  Args extends Record<string, Argument<unknown>>,
  Flags extends Record<string, Flag<unknown>>,
> {
  /** What it does, where its own page says more of it than its row in `program.ts`. */
  summary?: string;
  /** Longer help, shown below the summary. */
  details?: string;
  /** Whole command lines a user could type. */
  examples: readonly string[];
  args?: Args;
  flags?: Flags;
  /** The flags of declared fields (`fieldFlags`); `input.fields` has what they were given. */
  fields?: Readonly<Record<string, Flag<unknown>>>;
  /** True when the answer is a list, which takes --csv and --ndjson. */
  isList?: boolean;
  /** True when it may change the journal, which is then made where there is none; or what tells by the input. */
  writes?: boolean | ((input: Values<Args> & Values<Flags>) => boolean);
  /** True when it changes what is there: where it all was so already, that is the answer at a terminal. */
  edits?: boolean;
  run(input: Values<Args> & Values<Flags> & { fields: FieldInput }, context: Context): Reply | Promise<Reply>;
}

/** A command whose input types have been forgotten, as the dispatcher sees it. */
export type AnyCommand = Omit<
  Command<Record<string, Argument<unknown>>, Record<string, Flag<unknown>>>,
  'run' | 'writes'
> & {
  writes?: boolean | ((input: never) => boolean);
  run(input: never, context: Context): Reply | Promise<Reply>;
};

/** Defines a command, checking that `run` and the described input agree. */
export function defineCommand<
  const Args extends Record<string, Argument<unknown>> = Record<never, never>,
  const Flags extends Record<string, Flag<unknown>> = Record<never, never>,
>(command: Command<Args, Flags>): AnyCommand {
  return { ...command, flags: { ...command.fields, ...command.flags } } as unknown as AnyCommand;
}

/** Pairs data with the view that shows it. */
export function reply<T>(
  view: View<T>,
  data: T,
  ending: { attention?: boolean; refused?: boolean } = {},
): Reply {
  return { view: view as View<never>, data, ...ending };
}
