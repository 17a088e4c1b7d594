import { rules } from '../../domain/rules/index.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { listWords } from '../../domain/text/words.ts';
import type { Parse } from '../command.ts';

/** The rule that was typed: its name, or a beginning that fits no other. */
export function resolveRule(text: string): Rule {
  const word = text.trim().toLowerCase();
  const beginning = rules.filter(({ id }) => word !== '' && id.startsWith(word));
  const found = rules.find(({ id }) => id === word) ?? (beginning.length === 1 ? beginning[0] : undefined);
  if (found) return found;
  if (beginning.length > 1)
    throw noSuchRule(
      `Several rules begin with "${text}".`,
      `Say which: ${listWords(beginning.map(({ id }) => id))}.`,
    );
  const near = nearest(
    word,
    rules.map(({ id }) => id),
  );
  throw noSuchRule(
    `There is no rule "${text}".`,
    near ? `Did you mean "${near}"?` : 'See them with: rapport help rules',
  );
}

/** A rule typed where a client could stand before it: a name that is no rule needs one behind it. */
export function ruleAlone(text: string): Rule {
  try {
    return resolveRule(text);
  } catch (error) {
    if (!(error instanceof RapportError)) throw error;
    const hint = `A rule about one client: rapport mute ${shellWord(text)} RULE`;
    throw noSuchRule(error.message, error.hints[0]?.startsWith('See') ? hint : (error.hints[0] ?? hint));
  }
}

/** A flag's value that names a rule. */
export const ruleId: Parse<string> = (text) => resolveRule(text).id;

function noSuchRule(sentence: string, hint: string): RapportError {
  return new RapportError('usage', 'no-such-rule', sentence, [hint]);
}
