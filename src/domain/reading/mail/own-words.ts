import { textOfHtml } from './html-text.ts';

/** A line that says who wrote what is quoted below, in several languages; it may go over two lines. */
const attribution =
  /^(?:on\b.{4,200}\bwrote ?:|am\b.{4,200}\bschrieb\b.{0,120}:?|le\b.{4,200}\ba [ée]crit ?:|el\b.{4,200}\bescribi[óo] ?:|il\b.{4,200}\bha scritto ?:|op\b.{4,200}\bschreef\b.{0,120}:|em\b.{4,200}\bescreveu ?:|(?:den|on)\b.{4,200}\bskrev\b.{0,120}:|.{2,120}<[^<>@\s]+@[^<>\s]+>.{0,80}(?:wrote|schrieb|a [ée]crit|escribi[óo]|ha scritto|schreef|escreveu).{0,60}:|.{0,80}\d{4}.{0,60}<[^<>@\s]+@[^<>\s]+> ?:)$/i;

/** A line behind which all is quoted, or forwarded. */
const divider =
  /^[-_*= ]{2,}(?:original message|original appointment|urspr[üu]ngliche (?:nachricht|mail|e-mail)|message d['’]origine|message original|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original|forwarded message|weitergeleitete nachricht|message transf[ée]r[ée])\b|^(?:begin forwarded message|anfang der weitergeleiteten|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée]))\b/i;
const ruled = /^_{8,}$|^-{20,}$/;
const headOfQuote = /^[*> ]*(?:from|von|de|da|van|expéditeur|absender)\*? ?: ?\*?.*\S/i;
const restOfHead =
  /^[*> ]*(?:sent|date|to|gesendet|datum|an|betreff|subject|envoy[ée]|[àa]|objet|cc|enviado(?: el)?|para|asunto|inviato|oggetto|verzonden|aan|onderwerp|enviada)\*? ?: ?\S/i;

/** A line behind which the sender only signs. */
const signature = /^(?:--|—|–|__|\*\*) ?$/;
const device =
  /^(?:sent (?:from|with|via) |get outlook for |von meine[mr] .{1,40} gesendet|gesendet (?:von|mit|aus|über) |diese nachricht wurde von meinem|envoy[ée] (?:de(?:puis)?|à partir de) |enviado desde |inviato da |verzonden (?:vanaf|met|via) |enviado do |typed on |written on my |mobil gesendet)/i;
const regards =
  /^(?:(?:with |mit |many |kind(?:est)? |best |warm(?:est)? |good |sincere |viele |liebe |beste |herzliche |freundliche[nr]? |sch[öo]ne |sonnige |many thanks and |thanks and |thank you and |danke und |vielen dank und )*(?:regards|wishes|gr[üu](?:ß|ss)e[n]?|gru(?:ß|ss)|greetings)(?: (?:from|aus|an|und|nach|von|vom|to)\b.{0,60})?|(?:mfg|lg|vg|bg|best|cheers|yours|all the best|take care|sincerely|yours (?:sincerely|faithfully|truly)|bis (?:dann|bald)|hochachtungsvoll|servus|ciao|cordialement|bien cordialement|bien à (?:vous|toi)|sinc[èe]res salutations|salutations(?: distingu[ée]es)?|meilleures salutations|amiti[ée]s|[àa] bient[ôo]t|bonne (?:journ[ée]e|soir[ée]e)|un saludo|saludos(?: cordiales)?|atentamente|cordiali saluti|distinti saluti|saluti|un abbraccio|met vriendelijke groet(?:en)?|(?:vriendelijke |hartelijke )?groet(?:en|jes)?|cumprimentos|atenciosamente|com os melhores cumprimentos|abra[çc]o)(?:,? \p{L}+){0,2})[ ,.!–-]*$/iu;
const postscript = /^p\.? ?s\.?\b ?:?/i;

/** How small print begins. */
const smallPrint =
  /^(?:\*? ?(?:this (?:e-?mail|message|communication)\b.{0,80}(?:confidential|intended|privileged)|confidentiality|disclaimer|the information (?:contained )?in this|if you (?:are not|have received)\b.{0,40}(?:intended|error|recipient)|please (?:consider|think)\b.{0,40}(?:environment|print)|(?:diese|der inhalt dieser) (?:e-?mail|nachricht)\b.{0,80}(?:vertraulich|bestimmt)|(?:sind|wenn) sie nicht der\b.{0,40}(?:adressat|empf[äa]nger)|bitte (?:denken|pr[üu]fen) sie\b.{0,60}(?:umwelt|ausdruck)|denken sie an die umwelt|ce (?:message|courriel|mail)\b.{0,80}(?:confidentiel|destin)|pensez\b.{0,40}environnement|este (?:mensaje|correo)\b.{0,60}confidencial|questo messaggio\b.{0,80}(?:riservat|confidenzial)|dit bericht\b.{0,60}vertrouwelijk)|(?=.*\b(?:e-?mail|message|mail|nachricht|courriel|messaggio|mensaje|bericht)\b)(?=.*\b(?:really|wirklich|vraiment|davvero|realmente|before|bevor|avant|necessary|consider|think|muss|müssen|environment|umwelt)\b).*\b(?:print(?:ed|ing)?|(?:aus)?ge?druckt|(?:aus)?drucken|imprim(?:er|ez|ée?)|stampare|imprimir|afdrukken|printen)\b.*[?!.]?$|(?:handelsregister|amtsgericht|registergericht|ust\.?-?id|vat (?:no|number|reg)|registered (?:in|office)|gesch[äa]ftsf[üu]hrer(?:in)?) ?:)/i;

/** What is read of a text, in letters; nobody types more. */
const longest = 100_000;

/** The words that a sender wrote: without what is quoted, the signature and the small print. */
export function ownWords({ text, html }: { text?: string; html?: string }): string {
  const plain = text !== undefined && text.trim() !== '' ? text : textOfHtml(html ?? '');
  const lines = decoded(plain.slice(0, longest))
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  return withoutNames(withoutSignature(withoutQuotes(lines)))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What windows-1252 has where Latin-1 has signs that nobody writes. */
const windows: Readonly<Record<string, string>> = {
  ...{
    '\x80': '€',
    '\x82': '‚',
    '\x84': '„',
    '\x85': '…',
    '\x8b': '‹',
    '\x8c': 'Œ',
    '\x91': '‘',
    '\x92': '’',
  },
  ...{ '\x93': '“', '\x94': '”', '\x95': '•', '\x96': '–', '\x97': '—', '\x9b': '›', '\x9c': 'œ' },
};

function decoded(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (sign) => windows[sign] ?? '');
}

const isQuoted = (line: string) => /^\s*(?:>|\|(?= ))/.test(line);

function withoutQuotes(lines: readonly string[]): string[] {
  const own: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (isQuoted(line)) continue;
    if (divider.test(line) || isHeadOfQuote(lines, at)) break;
    const length = attributionLength(lines, at);
    if (length === 0) {
      own.push(line);
      continue;
    }
    const next = lines.slice(at + length).find((one) => one.trim() !== '');
    // Some programs quote without a sign before each line.
    if (next !== undefined && !isQuoted(next)) break;
    at += length - 1;
  }
  return own;
}

/** How many lines say who wrote what follows: none, one, or two or three where the line was broken. */
function attributionLength(lines: readonly string[], at: number): number {
  for (const length of [1, 2, 3]) {
    const joined = lines
      .slice(at, at + length)
      .map((line) => line.trim())
      .join(' ');
    if (length > 1 && (lines[at + length - 1] ?? '').trim() === '') return 0;
    if (joined.length > 0 && /[\d@]/.test(joined) && attribution.test(joined)) return length;
  }
  return 0;
}

/** Whether the headers of another mail begin: `From: …`, and soon `Sent: …`; a rule may stand above. */
function isHeadOfQuote(lines: readonly string[], at: number): boolean {
  const start = ruled.test((lines[at] ?? '').trim()) ? at + 1 : at;
  if (start > at && isHeadOfQuote(lines, start)) return true;
  if (!headOfQuote.test((lines[start] ?? '').trim())) return false;
  return lines.slice(start + 1, start + 5).some((line) => restOfHead.test(line.trim()));
}

function withoutSignature(lines: readonly string[]): string[] {
  const end = lines.findIndex(
    (line, at) =>
      signature.test(line) ||
      device.test(line) ||
      smallPrint.test(line) ||
      (at > 0 && isRegards(line, lines, at)),
  );
  if (end < 0) return [...lines];
  const after = lines.slice(end).filter((line) => postscript.test(line));
  return [...lines.slice(0, end), ...after];
}

/** Whether a line ends a mail: regards, and not much behind. */
function isRegards(line: string, lines: readonly string[], at: number): boolean {
  if (!regards.test(line)) return false;
  // `Best` may stand alone in a list; regards stand at the end.
  return lines.slice(at + 1).filter((one) => one !== '').length <= 15;
}

const nameLine = /^\p{Lu}[\p{L}'’.-]*(?: (?:von|van|de|der|den|di|du|la|le|zu|\p{Lu}[\p{L}'’.-]*)){0,4}$/u;
/** The most lines of a name with what belongs to it. */
const mostNameLines = 12;

/** A mail without the names below it, and what is printed under them: firm, number, a line of advertising. */
function withoutNames(lines: readonly string[]): string[] {
  const end = lines.findIndex((line, at) => {
    if (
      at === 0 ||
      lines.length - at > 3 * mostNameLines ||
      lines[at - 1] !== '' ||
      !nameLine.test(line) ||
      /\p{Ll}\.$/u.test(line)
    )
      return false;
    // `Hi Tom,` and one word behind it: that is the mail.
    if (lines.slice(0, at).every((one) => one === '' || one.endsWith(','))) return false;
    const after = lines.slice(at + 1).filter((one) => one !== '');
    if (after.length > mostNameLines) return false;
    const [next] = after;
    return next === undefined || (next.length < 60 && !/[.?!:]$/.test(next) && /^[\p{Lu}\d+]/u.test(next));
  });
  if (end < 0) return [...lines];
  return [...lines.slice(0, end), ...lines.slice(end).filter((line) => postscript.test(line))];
}
