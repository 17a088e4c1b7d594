import type { FeedbackState, feedback } from '../../nouns/feedback.ts';
import type { Row } from '../../nouns/field.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import { foldText } from '../text/names.ts';

/** What a client thinks of the work: the question, their words, the change, and the telling. */
export type Feedback = Row<typeof feedback> & {
  /** Whether the client or the person asked for writing; then nothing proposes a call. */
  prefersWriting: boolean;
};

/** Days between two questions to a client, unless their standard asks sooner. Our choice. */
export const questionPause = 180;

/** The state of the loop. */
export function feedbackState({
  saidOn,
  changed,
  toldOn,
  closedOn,
}: Pick<Feedback, 'saidOn' | 'changed' | 'toldOn' | 'closedOn'>): FeedbackState {
  if (toldOn !== null) return 'told';
  if (closedOn !== null) return 'closed';
  if (changed !== null) return 'changed';
  return saidOn === null ? 'asked' : 'said';
}

/** The day of the current state; a change has no day of its own and uses the day of their words. */
export function feedbackDay({ askedOn, saidOn, toldOn, closedOn }: Feedback): CalendarDate | null {
  return toldOn ?? closedOn ?? saidOn ?? askedOn;
}

/** The median score, halfway between the middle two of an even count; null without scores. */
export function medianScore(all: readonly Pick<Feedback, 'score'>[]): number | null {
  const scores = all.flatMap(({ score }) => score ?? []).sort((one, other) => one - other);
  const upper = scores[Math.floor(scores.length / 2)];
  const lower = scores[Math.floor((scores.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** From this score on it is praise. */
const praiseFrom = 9;

// Beginnings of words, folded, in English, German, French, Spanish, Italian, Dutch and Portuguese.
const praise =
  /\b(?:great|excellent|wonderful|fantastic|brilliant|perfect|amazing|awesome|superb|love|best|happy|delight|thank|spot on|top|super|grossartig|toll|wunderbar|klasse|zufrieden|begeistert|besser geht|spitze|danke|magnifique|parfait|genial|formidable|ravi|merci|content|genial|excelente|estupend|encanta|gracias|maravill|fantastic|ottim|splendid|bravissim|grazie|geweldig|prima|tevreden|uitstekend|dank|prachtig|otim|maravilh|perfeit|ador|obrigad)/;
const complaint =
  /\b(?:but|however|except|only|not|never|no|none|too|late|later|slow|slower|expensive|wrong|missing|wish|could|should|would|why|aber|jedoch|nur|nicht|nie|kein\w*|spat\w*|teuer\w*|lang\w*|leider|konnte\w*|mais|cependant|pas|jamais|trop|cher\w*|tard|pero|nunca|tarde|caro|cara|demasiad\w*|falta|ma|pero|mai|troppo|tardi|manca|maar|niet|nooit|geen|duur|laat|helaas|mas|nao|demais|porem)\b|n't\b/;

/** What sounds like a complaint and is none: `nothing to complain about`. */
const noComplaint =
  /\b(?:please (?:keep|continue|never change|stay)|bitte (?:weiter so|so weiter)|(?:nothing|no|not(?: a)?|never|none|without|can't|cannot|couldn't) (?:\w+ )?(?:complaints?|complain|criticism|to (?:complain|change|improve|criticise|criticize|add|fault)|issues?|problems?|fault|better|happier|wrong)(?: (?:about|with|at all|to me))*|nichts (?:\w+ )?(?:zu (?:meckern|beanstanden|bemangeln|verbessern|kritisieren)|auszusetzen)|kein\w* (?:beanstandung\w*|beschwerde\w*|kritik|klagen|problem\w*)|rien a (?:redire|reprocher|changer|signaler|ameliorer)|(?:aucun\w*|pas de) (?:reproche|critique|plainte|probleme|souci)\w*|(?:ninguna?|sin) (?:queja|critica|problema)\w*|nada que (?:objetar|reprochar|mejorar|cambiar)|(?:nessun\w*|niente da) (?:lamentel\w*|critic\w*|problem\w*|ridire|obiettare|eccepire|migliorare)|(?:geen|niets) (?:klacht\w*|kritiek|probleem|problemen|te klagen|op aan te merken|aan te merken)|(?:nenhuma?|sem) (?:queixa|critica|reclamac|problema)\w*|nada a (?:apontar|dizer|reclamar|melhorar))/g;
/** What they ask for, or object to, beside praise. */
const objection =
  /\b(?:but|however|except|although|though|too (?:slow|late|long|expensive)|late|slow|slower|expensive|wrong|missing|please|(?:faster|quicker|sooner|cheaper)(?! than)|could be|should|improve|aber|jedoch|allerdings|leider|spat|spater|teuer|langsam|fehl\w*|bitte|schneller|billiger|ofter|cependant|toutefois|sauf|trop|en retard|manque|s'il vous plait|svp|plus (?:vite|rapide\w*|souvent)|pero|sin embargo|excepto|tarde|demasiad\w*|falta|por favor|mas (?:rapid|seguid|barat)\w*|tuttavia|troppo|in ritardo|manca|per favore|piu (?:veloc|rapid)\w*|maar|echter|helaas|te (?:laat|duur|langzaam)|alstublieft|alsjeblieft|sneller|vaker|porem|contudo|atrasad\w*|mais (?:rapid|barat)\w*|depressa)\b|[,;.] (?:ma|mais|mas)\b/;

interface Tone {
  sounds: 'praise' | 'content' | 'neither';
  complains: boolean;
  objects: boolean;
}

function toneOf(words: string): Tone {
  const folded = foldText(words.replace(/[’‘]/g, "'"));
  const rest = folded.replace(noComplaint, '');
  const isPraised = rest !== folded || praise.test(rest);
  const objects = objection.test(rest);
  return {
    sounds: isPraised ? 'praise' : contentment.test(rest) ? 'content' : 'neither',
    complains: objects || complaint.test(rest),
    objects,
  };
}

/** Whether they praise: by their score, or without one by their words. What they object to wants an answer either way. */
export function isPraise(score: number | null, words: string): boolean {
  const { sounds, complains, objects } = toneOf(words);
  return score === null ? sounds === 'praise' && !complains : score >= praiseFrom && !objects;
}

/** From this score on, a good word is no alarm. */
const goodFrom = 7;

/** Whether they are content, though it is no praise: `Good`, 7 of 10. */
export function isContent(score: number | null, words: string): boolean {
  const { sounds, complains } = toneOf(words);
  return score !== null && score >= goodFrom && sounds !== 'neither' && !complains;
}

/** Weaker than praise. */
const contentment =
  /\b(?:good|fine|nice|ok|okay|well|solid|pleased|satisfied|gut|ordentlich|passt|bien|bon|bonne|correct|satisfait\w*|bueno?|buena|correcto|content[oa]|bene|buon[oa]?|soddisfatt\w*|goed|netjes|bom|boa|satisfeit\w*)\b/;
