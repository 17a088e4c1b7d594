import { type Rule, ruleKinds } from './rule.ts';

declare global {
  interface ImportMeta {
    /**
     * The `import` export of all files that match a pattern, by path; the build and the tests expand this into imports.
     */
    glob<T>(pattern: string, options: { eager: true; import: string }): Record<string, T>;
  }
}

const found = import.meta.glob<Rule>('./*/rule.ts', { eager: true, import: 'default' });

/** Every rule with a folder here, by kind and place. */
export const rules: readonly Rule[] = Object.values(found).sort(
  (a, b) => ruleKinds.indexOf(a.kind) - ruleKinds.indexOf(b.kind) || a.place - b.place,
);
