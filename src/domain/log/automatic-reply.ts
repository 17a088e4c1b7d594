import { foldText } from '../text/names.ts';

/** How machines write in one language. All is folded: small letters, no accents. */
interface Machine {
  /** The first words of what no person writes. */
  head: string;
  /** Somebody is away, in the first person: `I am currently`. */
  who: string;
  /** Where they are: `on holiday`. */
  where: string;
  /** What comes next where a machine says it: `until Monday`. Others say `on holiday we saw …`. */
  next: string;
  /** A mail that did not arrive. */
  undelivered: string;
}

const machines: Readonly<Record<string, Machine>> = {
  en: {
    head: 'out of (?:the )?office|ooo\\b|(?:this is an )?auto(?:mat(?:ic|ed))?[ -]?(?:reply|response|message)|auto:',
    who: "(?:i am|i'm|im|i will be|i'll be|we are|we're)(?: currently| now| presently| away)?",
    where:
      '(?:out of (?:the |my )?office|away(?: from (?:the |my )?(?:office|desk))?|absent|unavailable|not available|on (?:my )?(?:annual |parental |maternity |paternity |sick |medical |family )?(?:leave|holidays?|vacation|pto)|on a business trip)',
    next: "until|till|through|from|for the|back|returning|with(?:out)? |this week|today|and (?:will|i will|i'll|back|return|not|have)",
    undelivered:
      "undeliver(?:able|ed)|delivery (?:status notification|failure|has failed|to the following)|mail delivery (?:failed|failure|sub ?system|system)|(?:your |the )?message (?:could not|couldn't|was not|wasn't|not)(?: be)? delivered|returned mail|failure notice|(?:the )?(?:recipient'?s? )?mailbox (?:is )?full|mailer-daemon|address not found",
  },
  de: {
    head: 'abwesenheit(?:snotiz|smeldung|sassistent)?|automatische antwort|automatische (?:e-?mail|nachricht)',
    who: '(?:(?:leider |derzeit |zurzeit |momentan |aktuell |(?:bis|vom|ab) [\\d. a-z]{1,30} )?(?:bin ich|sind wir)|(?:ich )?bin|(?:wir )?sind)(?: leider| derzeit| zurzeit| zur zeit| momentan| aktuell| gerade| heute| (?:bis|vom|ab) [\\d. a-z]{1,30}?)*',
    where:
      '(?:nicht im (?:buro|haus)|nicht am platz|ausser haus|im urlaub|in urlaub|abwesend|nicht erreichbar|nicht da|in (?:der )?elternzeit|im mutterschutz|krankgeschrieben|auf (?:dienst|geschafts)reise|verreist)',
    next: 'bis|vom|ab|mit|ohne|zuruck|wieder|heute|diese woche|und (?:bin|werde|kann|lese|komme|erst|ab|antworte|melde|nur)',
    undelivered:
      'unzustellbar|nicht zustellbar|zustellung (?:der nachricht )?fehlgeschlagen|zustellungsfehler|(?:die |ihre )?(?:nachricht|e-?mail|mail) (?:konnte )?nicht zugestellt|(?:das )?postfach (?:ist )?voll',
  },
  fr: {
    head: 'reponse automatique|message automatique|absence(?! of)(?: du bureau)?',
    who: '(?:je suis|je serai|nous sommes)(?: actuellement| en ce moment)?',
    where:
      '(?:absente?s?(?: du bureau)?|en (?:conges?|vacances|deplacement|arret maladie)(?: parental| maternite| paternite| maladie)?|hors du bureau|injoignable|indisponible)',
    next: "jusqu|du \\d|depuis|de retour|a partir|avec|sans|aujourd'hui|et (?:de retour|serai|reviendrai|je (?:serai|reviendrai|ne|vous))",
    undelivered:
      "message non (?:remis|distribue)|non remis|echec de (?:la )?(?:remise|distribution)|(?:votre|le) message n'a pas (?:pu etre|ete) (?:remis|distribue)|boite (?:aux lettres |de reception )?pleine",
  },
  es: {
    head: 'respuesta automatica|mensaje automatico',
    who: '(?:(?:actualmente )?(?:estoy|estare|me encuentro|estamos))(?: actualmente| ahora)?',
    where:
      '(?:fuera de (?:la )?oficina|de vacaciones|ausente|de baja(?: maternal| paternal| medica)?|de permiso|de viaje|no disponible)',
    next: 'hasta|desde|del|con|sin|hoy|esta semana|a partir|y (?:volvere|vuelvo|regreso|no|respond)',
    undelivered:
      'mensaje no entregado|no se (?:pudo|ha podido) entregar (?:el|su|tu) (?:mensaje|correo)|(?:el )?buzon (?:esta )?lleno|correo devuelto',
  },
  it: {
    head: 'risposta automatica|messaggio automatico|assenza',
    who: '(?:(?:al momento )?(?:sono|saro|siamo))(?: attualmente| momentaneamente| al momento)?',
    where:
      '(?:fuori (?:ufficio|sede)|assente|in (?:ferie|vacanza|malattia|maternita|paternita|congedo|trasferta)|non (?:raggiungibile|disponibile|reperibile))',
    next: 'fino|dal|con|senza|oggi|a partire|e (?:torno|rientr|rispond|saro|non)',
    undelivered:
      'mancato recapito|messaggio non (?:consegnato|recapitato)|impossibile (?:consegnare|recapitare) il messaggio|posta non recapitabile|(?:la )?casella (?:e )?piena',
  },
  nl: {
    head: 'automatisch (?:antwoord|bericht)|automatische reactie|afwezigheid',
    who: '(?:(?:momenteel )?(?:ik ben|ben ik|ben|we zijn|wij zijn))(?: momenteel| op dit moment| nu| tijdelijk)?',
    where:
      '(?:afwezig|niet (?:op kantoor|aanwezig|bereikbaar|beschikbaar)|op vakantie|met (?:verlof|(?:zwangerschaps|ouderschaps|bevallings)verlof|vakantie)|buiten kantoor|onbereikbaar)',
    next: 'tot|van|vanaf|met|zonder|vandaag|deze week|en (?:ben|lees|kom|weer|zal|beantwoord)',
    undelivered:
      'onbestelbaar|(?:het |uw |je )?bericht (?:kon niet|is niet|niet) (?:worden )?(?:bezorgd|afgeleverd)|(?:het )?postvak (?:is )?vol',
  },
  pt: {
    head: 'resposta automatica|mensagem automatica|ausencia',
    who: '(?:estou|estarei|encontro-me|estamos)(?: atualmente| neste momento| no momento)?',
    where:
      '(?:fora do escritorio|ausente|de ferias|de licenca(?: maternidade| paternidade| parental)?|de baixa|em viagem|indisponivel)',
    next: 'ate|desde|de \\d|com|sem|hoje|a partir|e (?:volto|regresso|retorno|respond|nao)',
    undelivered:
      'mensagem nao entregue|nao foi possivel entregar (?:a|sua) mensagem|(?:a )?caixa (?:de correio |postal )?(?:esta )?cheia',
  },
};

/** What may also be said of a parcel; of a mail where nothing follows, or the reason does. */
const maybeUndelivered =
  '(?:delivery failed|error de entrega|falha na entrega|niet bezorgd|bezorging mislukt|echec de livraison)(?= *(?:$|[.:-]+ *(?:mailbox|recipient|address|user|message|mail|postfach|buzon|destinatario|casella|destinataire|boite|postvak|caixa|5\\d\\d)))';

const greeted = '(?:(?:hi|hello|dear|hallo|guten tag|bonjour|hola|ciao|buongiorno|ola)[a-z ]{0,30}[,.!] *)?';
const thanked =
  "(?:(?:thank you|thanks|many thanks|vielen dank|herzlichen dank|danke|merci|muchas gracias|gracias|grazie|bedankt|hartelijk dank|dank|muito obrigad[oa]|obrigad[oa])[a-z '-]{0,50}(?:mail|message|nachricht|anfrage|contacting|reaching out|getting in touch|correo|mensaje|messaggio|bericht|mensagem|courriel)[a-z ]{0,20}[.,!;:]+ *)?";

/** What a person who will be away asks for before. */
const asks =
  /\b(?:(?:can|could|would) you|please (?:send|let|confirm|finish|deliver|make|move|give)|before (?:then|that|i )|so (?:please|i need)|(?:konnen|konnten|wurden) sie (?:mir|uns|bitte|das|die|den)|(?:kannst|konntest) du|bitte (?:schick|send|mach|gib|geben|bestatig)|vorher|pouvez-vous|pourriez|merci de (?:m'|me |nous )|avant (?:mon|ca|cela)|podrias?|puedes?|antes de|potresti|potrebbe|prima (?:di|del)|kun je|kunt u|stuur|poderia|podes?)\b/;

let known: RegExp | undefined;

function automatic(): RegExp {
  const all = Object.values(machines);
  const anyOf = (parts: readonly string[]) => `(?:${parts.join('|')})`;
  const heads = anyOf([...all.flatMap(({ head, undelivered }) => [head, undelivered]), maybeUndelivered]);
  const away = anyOf(
    all.map(
      ({ who, where, next }) =>
        `(?:${who} ${where}(?= *(?:$|[.,;!:-]|${next}))|${where}(?= *(?:$|[.;!:-]|${next})))`,
    ),
  );
  known ??= new RegExp(`^(?:(?<head>${heads}(?![a-z]))|${greeted}${thanked}(?:${away}))`);
  return known;
}

/** Whether a text begins as the automatic replies of mail programs do. */
export function isAutomaticReply(text: string): boolean {
  if (/[?¿]/.test(text)) return false;
  return [text, withoutSubject(text)].some((one) => {
    const start = foldText(one.replace(/[’‘]/g, "'"))
      .replace(/[^a-z0-9'.,;:!? -]/g, ' ')
      .trimStart();
    const found = automatic().exec(start);
    return found !== null && (found.groups?.head !== undefined || !asks.test(start));
  });
}

/** A text without the subject that a reply carries: `Re: Invoice 12 - received` is `received`. */
export function withoutSubject(text: string): string {
  return text.replace(
    /^\s*(?:(?:re|aw|antw|antwort|sv|rv|tr|res|rif|r)\s*:\s*)+(?:[^\n]*?(?:\s[-–—|]\s|\n))?/iu,
    '',
  );
}
