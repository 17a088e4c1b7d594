import { goneQuiet } from '../domain/rules/gone-quiet.ts';
import { redBelowAmber } from '../errors/profiles.ts';

/**
 * Throws where what was said of amber or red makes silence red before it is amber, by the numbers that hold then;
 * `hint` says what to type instead.
 */
export function keepLevelsInOrder(
  said: readonly { rule: string; name: string }[],
  holding: () => Readonly<Record<string, number>>,
  hint: (amber: number, red: number) => string,
): void {
  if (!said.some(({ rule, name }) => rule === goneQuiet.id && (name === 'amber' || name === 'red'))) return;
  const { amber = 0, red = 0 } = holding();
  if (red < amber) throw redBelowAmber(amber, red, hint(amber, red));
}
