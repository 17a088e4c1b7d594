import { foldText } from '../text/names.ts';

/** How somebody says that they are not content, by language; folded: small letters, no accents. */
const unhappy = [
  // English
  'annoyed|angry|upset|unhappy|furious|livid|disappointed|dissatisfied|frustrated',
  'not (?:really |very |at all |so )?(?:happy|content|satisfied|pleased|ok|okay|good|fixed|solved|working)|worse',
  'still (?:not|broken|wrong|missing|late)|(?:does|do|is)(?:n.?t| not) work(?:ing)?|(?:are|is)n.?t (?:happy|content)',
  // German
  'verargert|argerlich|sauer|stinksauer|wutend|enttauscht|unzufrieden|frustriert|schlimmer',
  '(?:nicht|wenig) (?:zufrieden|glucklich|gut|in ordnung)|(?:immer noch|noch immer) (?:nicht|kein|kaputt|falsch)|(?:geht|funktioniert|klappt) nicht',
  // French
  'mecontente?s?|furieux|furieuse|fachee?s?|decue?s?|enervee?s?|agacee?s?',
  'pas (?:contente?s?|satisfaite?s?|heureux|heureuse)|toujours pas|ne (?:marche|fonctionne) (?:toujours )?pas',
  // Spanish
  'enfadad[oa]s?|molest[oa]s?|decepcionad[oa]s?|descontent[oa]s?|insatisfech[oa]s?',
  'no (?:estoy |esta |estamos |estan )?(?:content[oa]s?|satisfech[oa]s?)|(?:sigue sin|no) funciona',
  // Italian
  'arrabbiat[oaie]|furios[oaie]|delus[oaie]|scontent[oaie]|insoddisfatt[oaie]|seccat[oaie]',
  'non (?:sono |e |siamo )?(?:content[oaie]|soddisfatt[oaie])|(?:ancora )?non funziona',
  // Dutch
  'boos|woedend|teleurgesteld|ontevreden|geergerd',
  'niet (?:blij|tevreden|goed)|nog steeds (?:niet|geen|kapot)|werkt niet',
  // Portuguese
  'zangad[oa]s?|chatead[oa]s?|desiludid[oa]s?|descontentes?|insatisfeit[oa]s?',
  'nao (?:estou |esta |estamos )?(?:contentes?|satisfeit[oa]s?|felize?s?)|(?:ainda )?nao funciona',
].join('|');

/** What turns it round: "no longer annoyed", "nicht mehr sauer". */
const turned =
  '(?:not|no longer|never|nobody is|nicht(?: mehr)?|keineswegs|plus|pas|jamais|ya no|no|non|non piu|niet(?: meer)?|nao|ja nao)(?: (?:at all|really|very|so|estoy|esta|estamos|sono|siamo))? ';

const plain = new RegExp(`(?<![\\p{L}])(${turned})?(?:${unhappy})(?![\\p{L}])`, 'gu');

/** Whether words plainly say that somebody is not content; most words leave it open. */
export function soundsUnhappy(text: string): boolean {
  return [...foldText(text).matchAll(plain)].some(([, isTurned]) => isTurned === undefined);
}
