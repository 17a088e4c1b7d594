import { type Rule, ruleKinds } from './rule.ts';

declare global {
  interface ImportMeta {
    /** What the files of a pattern export as `import`, by their paths; the build and the tests write the imports out. */
    glob<T>(pattern: string, options: { eager: true; import: string }): Record<string, T>;
  }
}

const found = import.meta.glob<Rule>('./*/rule.ts', { eager: true, import: 'default' });

/** Every rule that has a folder here, by kind and place. */
export const rules: readonly Rule[] = Object.values(found).sort(
  (a, b) => ruleKinds.indexOf(a.kind) - ruleKinds.indexOf(b.kind) || a.place - b.place,
);
