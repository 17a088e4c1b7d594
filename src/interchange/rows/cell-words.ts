/** Builds a table of folded words from `{ meaning: 'word word …' }`. */
export function wordTable<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const pairs = Object.entries(words) as [T, string][];
  return new Map(pairs.flatMap(([meaning, list]) => list.split(' ').map((word) => [word, meaning] as const)));
}

const nothing =
  /^(?:[-–—.?*_/]+|\(?(?:n\/?a|none|nil|null|undefined|unknown|not applicable|not available|not provided|tbd|no name|unnamed|no company|keine?|ohne|unbekannt|aucune?|inconnue?|ninguno|ninguna|desconocido|nessuno|nessuna|sconosciuto|geen|onbekend|nenhum|nenhuma|desconhecido)\)?)$/i;

/** The longest of those words, in parentheses. */
const longestNothing = 16;

/** Whether a cell holds more than a mark for "empty". */
export function saysSomething(text: string): boolean {
  // Most cells are seen at their first letter or their length: every cell is asked, and the words take long to try.
  if (/^[\d+]/.test(text) || (text.length > longestNothing && /^[a-z]/i.test(text))) return true;
  return !nothing.test(text);
}

const ownWork =
  /^(?:(?:i am |i'm )?(?:self[ -]?employed|free[ -]?lanc(?:e|er|ing)|independent(?: (?:contractor|consultant|professional))?|sole (?:trader|proprietor)|private(?: (?:person|individual|client|customer|practice))?|individual|personal|retired|unemployed|student|home|various)|selb(?:st)?ständig(?:er?)?|selbstständig|freiberufl(?:er|ich|erin)|privat(?:person|kunde|kundin)?|à son compte|ind[ée]pendante?|auto-?entrepreneur|particulier|aut[oó]nomo|por cuenta propia|particular|libero professionista|privato|zelfstandig|zzp(?:'?er)?|freelancer?|aut[oô]nom[oa]|conta pr[oó]pria)$/i;

/** Whether the cell of a business says that there is none: `Self-employed`. */
export function saysNoBusiness(text: string): boolean {
  return ownWork.test(text.normalize('NFC'));
}
