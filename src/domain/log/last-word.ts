import type { Channel, Direction, EntryKind } from '../../nouns/entry.ts';
import { foldText } from '../text/names.ts';
import { isAutomaticReply, withoutSubject } from './automatic-reply.ts';
import { isLiveChannel } from './entry.ts';

/**
 * What people write in one language when they close a matter. All is folded: small letters, no accents. Phrases hide
 * behind `_`, so that "no problem" is no "problem".
 */
interface Closings {
  /** Words that close a matter by themselves, `phrases_of_several` among them. */
  closing: string;
  /** Words that say nothing alone, and may stand beside them. */
  beside: string;
  /** How thanks for something begin: `thanks for the quick answer`. */
  thanksFor: string;
  /** How the owner writes it down, `she was happy with the draft`, and how a promise of theirs begins. */
  told: string;
  promise: string;
  /** Good wishes: `have a nice weekend`. */
  wishing: string;
  /** What makes a promise of theirs wait for the owner: `once you send the offer`. */
  hinging: string;
  /** Words that ask, or that turn thanks into a complaint. */
  asking: string;
}

/** Words of all languages. */
const everywhere = 'ok okay oki top super cool bravo';
const besideEverywhere = 'xd lol haha';

const languages: Readonly<Record<string, Closings>> = {
  en: {
    closing:
      "thanks thank thx cheers perfect great good fine ok okay brilliant excellent wonderful lovely super awesome fantastic nice noted received understood agreed approved confirmed sorted happy pleased glad appreciated lgtm sure yes love loved will_do got_it go_ahead no_problem no_problems no_worries no_questions no_further_questions no_changes no_further_changes no_need_to_reply no_need_to_call_back no_need all_the_best until_then no_reply_needed nothing_to_add nothing_else that_works well_done same_to_you you_too looking_forward_to_it looking_forward_to_seeing_you looking_forward_to_meeting_you see_you talk_soon speak_soon take_care as_agreed as_discussed best_wishes best_regards kind_regards works done deal congrats congratulations yep yup yeah amazing terrific splendid superb beautiful pleasure anytime any_time you're_welcome youre_welcome my_pleasure dont_mention_it not_at_all not_a_problem no_sweat no_objection no_objections no_comments nothing_further nothing_from_me nothing_from_us glad_to_help happy_to_help works_for_me works_for_us fine_by_me fine_by_us ok_by_me okay_by_me fair_enough makes_sense good_to_know all_set copy_that sounds_like_a_plan goodbye bye",
    beside:
      'a again all am and are as at both day end evening everything everyone exactly for from friday had have i idea im it its is just lot many me monday morning much my needed news one our ours really regards said see side so sounds sunday saturday team that thats the then there this thursday to today tomorrow tuesday us very wanted was we wednesday week weekend well were what with work works working job would youre you your looks look looking indeed always absolutely definitely stuff hear',
    thanksFor:
      '(?:many |so |big )?(?:thanks|thank you|thx|cheers)(?: so much| very much| a lot| again)? (?:for|to)',
    told: '(?:thanked (?:me|us)|(?:sent|said|says|with) (?:many )?thanks|(?:is|was|are|were) (?:very |really |so )?(?:happy|pleased|delighted|satisfied|fine|glad)|(?:very |really )?(?:happy|pleased|delighted|satisfied) with|(?:has |have )?(?:approved|confirmed|accepted|acknowledged|loved|loves|likes|liked)|agreed to)',
    promise:
      '(?:(?:i|we|he|she|they)(?: will|ll| am going to| are going to| is going to)|will|going to) (?:\\w+ )?(?:get back|come back|be in touch|let (?:you|me|us) know|look|check|review|call|ring|phone|email|write|send|confirm|reply|respond|revert|think|discuss|talk|speak|sort|have a look|take a look|ask|forward|pass|decide|sign|pay|read|do|share|update)',
    wishing:
      '(?:(?:have|enjoy|wish(?:ing)? you(?: all)?|hope you have) )(?:an? |your |the )?(?:(?:very|really|nice|good|great|lovely|wonderful|relaxing|restful|safe|pleasant) )*(?:weekend|day|evening|week|holidays?|vacation|trip|time|one|break|christmas|easter)|(?:nice|good|great|lovely) (?:weekend|day|evening|night)|(?:merry|happy) (?:christmas|easter|new year|holidays|birthday)',
    hinging:
      "(?:once|when|as soon as|after|if|until|unless|provided|the moment)(?: that)? (?:you(?:'?ve|'?re|'?ll)?\\b|your \\w+ (?:is|are|has|comes?|arrives?)|(?:i|we)(?:'?ve)? (?:have|had|get|got|receive|received|hear|heard|see|seen|read) .*\\byou(?:rs?)?\\b)",
    asking:
      'please pls plz thanks_for_nothing could can cant cannot would_you need needs want wants wanting waiting when where how why which who whether let_me_know let_us_know send_me send_us call_me call_us but however except although though wrong missing not dont doesnt didnt isnt wasnt wont never problem problems issue issues error errors mistake late instead asks asked asking question questions wonder wondering',
  },
  de: {
    closing:
      'danke dank dankeschon passt perfekt prima toll klasse wunderbar gut einverstanden verstanden notiert erhalten bestatigt angekommen gefallt freut freue genehmigt abgenommen ausgezeichnet hervorragend top alles_klar geht_klar uberwiesen bezahlt erledigt in_ordnung mach_ich machen_wir wird_gemacht wird_erledigt kein_problem kein_stress keine_fragen keine_ruckfragen keine_anderungen bis_dann bis_morgen bis_bald bis_montag bis_dienstag bis_mittwoch bis_donnerstag bis_freitag bis_nachste_woche bis_nachstes_jahr alles_gute gern gerne so_machen_wir_es so_machen_wir_das genau_so viele_grusse liebe_grusse beste_grusse schone_grusse mit_freundlichen_grussen spitze genial mega klar stimmt jawohl abgemacht vermerkt gelesen bekommen gern_geschehen gerne_geschehen keine_ursache nichts_zu_danken bitte_sehr bitte_schon bitteschon mir_recht gute_idee bis_spater bis_gleich bis_dahin bis_nachher tschuss gleichfalls ebenfalls ebenso',
    beside:
      'alles auch aus besten dann das den der dir die dich du einen ein eine es euch fur habe haben hab herzlich herzlichen ich ihnen ist ja jetzt liebe mal mich mir nochmal nochmals recht schon schone schonen schones sehr sie sieht sind so soweit tag abend uns und unglaublich viel viele vielen vielmals voll voller woche wochenende wir wirklich zufrieden zuruck klingt hort ganz total einfach an diese dieses dafur damit',
    thanksFor:
      '(?:vielen |herzlichen |besten |tausend )?(?:danke?|dankeschon)(?: sehr| schon| vielmals| nochmals?)? (?:fur|dass)',
    told: '(?:hat sich (?:[a-z]+ ){0,4}bedankt|bedankt sich|(?:ist|war|sind) (?:sehr )?(?:zufrieden|einverstanden|begeistert)|(?:hat )?(?:bestatigt|zugestimmt|freigegeben|abgenommen))',
    promise:
      '(?:(?:ich|wir|er|sie) )(?:melde|melden|meldet|schau|schaue|schauen|prufe|prufen|pruft|klare|klaren|klart|gebe|geben|gibt|rufe|rufen|ruft|schicke|schicken|schickt|sende|senden|sendet|werde|werden|wird|komme|kommen|kommt|bespreche|besprechen|uberlege|uberlegen|uberweise|uberweisen|unterschreibe|lese)|melde mich|gebe bescheid|(?:schaue|schau|prufe) ich',
    wishing:
      '(?:(?:(?:ich|wir) )?wunschen? (?:ihnen|dir|euch|allen|auch|noch|ebenfalls| )+)?(?:eine?n? )?(?:noch )?(?:eine?n? )?(?:schon|gut|erholsam|ruhig|angenehm|froh|frohlich)(?:e[nrs]?)? (?:rest)?(?:wochenende|tag|abend|woche|urlaub|feierabend|feiertage|ostern|weihnachten|reise|fest|rutsch|neues jahr|neues)(?: noch)?',
    hinging:
      '(?:sobald|wenn|falls|nachdem|sofern|bis) (?:sie|du|ihr|(?:ich|wir|mir|uns) (?:ihre?[nmrs]?|deine?[nmrs]?|eure?[nmrs]?|von (?:ihnen|dir|euch)))\\b',
    asking:
      'bitte kannst konnen konnten konntest konnte konnt brauche brauchen brauchst wann wo wie warum welche welcher welches wer ob aber jedoch leider nur nicht kein keine keinen fehlt fehlen falsch fehler frage fragen problem probleme allerdings sondern warte warten wunsche wunschen hatte mochte mochten schick schicken_sie sende senden_sie',
  },
  fr: {
    closing:
      "merci parfait genial excellent d'accord entendu recu note nickel impeccable compris convient valide confirme approuve super top c'est_bon c'est_parfait ca_marche ca_va ca_me_va ca_nous_va pas_de_souci pas_de_soucis pas_de_probleme je_m'en_occupe tout_est_bon tout_va_bien bonne_journee bonne_soiree bon_week_end cordialement bien_a_vous a_bientot a_demain a_lundi a_mardi a_mercredi a_jeudi a_vendredi a_l'annee_prochaine a_la_semaine_prochaine bonne_reception bien_recu tres_bien vu impec volontiers bravo felicitations magnifique merveilleux de_rien je_vous_en_prie je_t'en_prie avec_plaisir pas_de_quoi il_n'y_a_pas_de_quoi ca_roule bonne_idee a_plus a_plus_tard au_revoir rien_a_ajouter rien_a_redire pas_de_remarque pas_de_remarques de_meme pareillement",
    beside:
      "a au aussi beaucoup bien c'est ca cela de encore et est fait grand infiniment lundi mardi mercredi jeudi vendredi je j'ai la le les l'ai me moi nous on oui pour mille mes sincerement suis tous tout toute toutes tres un une va votre vos vous ravi ravie ravis content contente contents bcp bon bonne vraiment",
    thanksFor:
      '(?:un grand |mille |grand )?merci(?: beaucoup| infiniment| bien| encore| a vous| a toi)? pour',
    told: "(?:(?:nous |m'|me )?(?:a remercie|ont remercie|remercie)|(?:est|etait|sont) (?:tres )?(?:content|contente|contents|ravi|ravie|ravis|satisfait|satisfaite)|(?:a |ont )(?:valide|confirme|approuve|accepte))",
    promise:
      "(?:je|nous|on|il|elle|ils|elles) (?:(?:vous|te|t'|le|la|les|y) )?(?:reviens|revenons|revient|tiens|tenons|vais|allons|va|regarde|regardons|verifie|verifions|rappelle|rappellera|rappelons|confirme|confirmons|reflechis|reflechissons|renvoie|envoie|envoyons|enverra|reviendra|previens|dirai|dirons)",
    wishing:
      "(?:(?:je |nous )?(?:vous |te )souhait(?:e|ons) )?(?:une? |de |d')?(?:bon|bonne|bonnes|belle|bel|excellente?|agreable|joyeux|joyeuses) (?:journee|soiree|week-?end|semaine|fin de (?:semaine|journee)|fetes|vacances|annee|noel|paques|continuation|apres-midi|nuit|voyage)",
    hinging:
      "(?:des que|quand|lorsque|une fois que|si|apres que|aussitot que|tant que) (?:vous|tu|t'|.*\\b(?:votre|vos|ton|ta|tes)\\b)|des (?:la )?reception",
    asking:
      "svp stp plait pouvez peux peut pouvons pourriez pourrais pourrait merci_de merci_d' quand ou comment pourquoi quel quelle quels quelles qui mais cependant toutefois sauf besoin faut faudrait manque manquent pas ne n'est n'ai erreur probleme souci question questions attends attendons attente veuillez est-ce sinon aimerais aimerions souhaite souhaitons",
  },
  es: {
    closing:
      'gracias perfecto genial estupendo vale excelente recibido entendido confirmado aprobado listo fenomenal anotado de_acuerdo esta_bien todo_bien muy_bien me_parece_bien nos_parece_bien sin_problema sin_problemas un_saludo saludos hasta_luego hasta_pronto hasta_manana hasta_la_semana_que_viene buen_fin_de_semana buen_dia que_tengas_buen_dia guay enterado enterada hecho claro conforme felicidades enhorabuena de_nada no_hay_de_que un_placer con_gusto por_supuesto suena_bien sin_cambios nos_vemos adios chao igualmente',
    beside:
      'a ahora bien con de dia el ella en es esta jueves lunes martes miercoles viernes este fin gran la las lo los me mi mil muchas muchisimas muy nos nosotros para por que semana si su te ti todo todos tu un una usted ustedes y ya encanta bueno buena suena parece',
    thanksFor: '(?:muchas |mil |muchisimas )?gracias(?: de nuevo| otra vez)? por',
    told: '(?:(?:nos |me )?(?:agradecio|agradece|dio las gracias)|(?:esta|estaba|estan) (?:muy )?(?:contento|contenta|contentos|satisfecho|satisfecha)|(?:ha )?(?:confirmado|confirmo|aprobo|aprobado|acepto|aceptado))',
    promise:
      '(?:ya )?(?:te|le|les|os|lo|la) (?:digo|decimos|aviso|avisamos|confirmo|confirmamos|escribo|llamo|llamamos|respondo|cuento|mando|enviare|mandare|miro|miramos|reviso|revisamos|veo|consulto|consultamos|pienso)|(?:lo )?(?:revisare|mirare|consultare|confirmare|respondere|llamare|escribire)',
    wishing:
      '(?:(?:que |te |le |os |les )*(?:deseo|deseamos|tengas?|tengan|pases?) )?(?:una? )?(?:muy )?(?:buen|buena|buenas|feliz|felices|excelente) (?:fin de semana|finde|dia|tarde|noches?|semana|fiestas|vacaciones|viaje|navidad|ano|pascua)',
    hinging:
      '(?:en cuanto|cuando|una vez que|si|tan pronto como|despues de que) (?:ustedes|usted|tu|vosotros|me|nos|(?:tenga|tengamos|reciba|recibamos) (?:su|tu|vuestr))',
    asking:
      'por_favor podrias podria puedes puede podeis pueden podemos necesito necesitamos cuando donde como cual cuales quien pero aunque sin_embargo salvo falta faltan no error problema pregunta preguntas espero esperamos quiero queremos quisiera quisieramos envia enviame manda mandame',
  },
  it: {
    closing:
      "grazie perfetto ottimo benissimo d'accordo ricevuto capito confermato approvato eccellente fantastico magnifico bene va_bene tutto_bene tutto_ok nessun_problema ci_vediamo a_presto a_domani alla_prossima buona_giornata buona_serata buon_weekend cordiali_saluti saluti un_saluto segnato inteso certo certamente fatto chiaro volentieri bello bellissimo complimenti congratulazioni arrivederci prego di_niente di_nulla figurati si_figuri non_c'e_di_che mi_piace ci_sentiamo a_dopo a_lunedi nessuna_domanda nessuna_modifica altrettanto",
    beside:
      "a ai al anche ancora bene che con cosi davvero di domani e e' ed giovedi il la lunedi martedi mercoledi venerdi sabato le lei lo ma_grazie mi mille molte molto moltissime noi per perfetta si siamo sono contento contenta contenti te ti tutto tutti un va vi voi proprio questo questa",
    thanksFor: '(?:mille |molte |tante )?grazie(?: mille| infinite| ancora| davvero| a lei| a te)? per',
    told: '(?:(?:mi |ci )?(?:ha ringraziato|ringrazia)|(?:e|era|sono) (?:molto )?(?:contento|contenta|contenti|soddisfatto|soddisfatta)|(?:ha |hanno )(?:confermato|approvato|accettato))',
    promise:
      '(?:ti|vi|le|ci|lo|la) (?:faccio sapere|facciamo sapere|fara sapere|ricontatto|ricontattiamo|richiamo|richiamiamo|scrivo|aggiorno|aggiorniamo|confermo|confermiamo|mando|invio|guardo|guardiamo|penso|pensiamo|verifico|verifichiamo|dico)|(?:mi faccio|ci facciamo) sentire',
    wishing:
      '(?:(?:ti |vi |le )?(?:auguro|auguriamo) )?(?:una? |di )?(?:buon|buona|buone|felice|felici|bel) (?:weekend|fine settimana|giornata|serata|settimana|vacanze|feste|natale|anno|pasqua|lavoro|viaggio|notte|proseguimento|domenica)',
    hinging:
      "(?:appena|quando|una volta che|se|dopo che) (?:lei|tu|voi|(?:mi|ci|me|ce) (?:l[aoei]'? ?)?\\w*(?:i|a|te)\\b|(?:ho|avro|ricevo|ricevero|abbiamo|avremo|riceviamo) (?:il |la |i |le )?(?:tu|su|vostr)[aoie])",
    asking:
      'per_favore per_cortesia puoi puo potete potresti potrebbe potreste possiamo serve servono bisogno quando dove come quale quali chi perche pero ma tuttavia purtroppo tranne manca mancano non errore problema domanda domande aspetto aspettiamo vorrei vorremmo voglio inviami mandami',
  },
  nl: {
    closing:
      'bedankt dank dankjewel dankuwel dankje prima perfect goed akkoord begrepen ontvangen genoteerd oke fijn mooi geweldig uitstekend gelukt top komt_goed doe_ik doen_we geen_probleem geen_vragen geen_wijzigingen in_orde helemaal_goed tot_dan tot_morgen tot_snel tot_ziens tot_maandag tot_dinsdag tot_woensdag tot_volgende_week tot_donderdag tot_vrijdag fijn_weekend fijne_dag groet groeten groetjes met_vriendelijke_groet leuk duidelijk helder klopt gedaan gefeliciteerd graag_gedaan geen_dank niets_te_danken doei hetzelfde',
    beside:
      'aan alles alvast blij dag de deze dit dat een en er erg fijne goede heel heel_erg helemaal het hartelijk hartelijke ik is je jij jullie met mee mij nogmaals ons ook prachtig tevreden u uw veel vriendelijke we weekend wel werk ziet zo uit zeer lijkt klinkt me',
    thanksFor:
      '(?:heel erg |hartelijk |veel |alvast )?(?:bedankt|dank(?: je| u)?(?: wel)?|dankjewel|dankuwel)(?: nogmaals)? voor',
    told: '(?:(?:heeft|hebben) (?:me |ons )?bedankt|(?:is|was|zijn) (?:heel |erg )?(?:blij|tevreden|akkoord)|(?:heeft |hebben )(?:bevestigd|goedgekeurd|akkoord gegeven))',
    promise:
      '(?:ik|we|wij|hij|zij|ze) (?:kom|komen|komt|laat|laten|bel|bellen|belt|mail|mailen|mailt|kijk|kijken|kijkt|stuur|sturen|stuurt|ga|gaan|gaat|zal|zullen|bespreek|bespreken|overleg|overleggen|denk|reageer)',
    wishing:
      '(?:(?:ik |we |wij )?wens(?:en)? (?:je|jou|u|jullie) )?(?:(?:nog|alvast) )?(?:een )?(?:heel |erg )?(?:fijne?|goede?|prettige?|leuke?|mooie?|gezellige?|vrolijke?|gelukkig) (?:weekend|dag|avond|week|vakantie|feestdagen|kerst|kerstdagen|nieuwjaar|jaarwisseling|reis|pasen)',
    hinging:
      '(?:zodra|als|wanneer|nadat|indien) (?:je|jij|u|jullie|(?:ik|we|wij) (?:je|jouw|uw|jullie|van (?:je|jou|u|jullie)))\\b',
    asking:
      'graag alstublieft alsjeblieft aub kun kunt kan_je kan_u kunnen wil_je wilt zou zouden wanneer waar hoe waarom welke wie maar echter helaas behalve nodig niet geen fout fouten probleem vraag vragen mis mist ontbreekt ontbreken wacht wachten of',
  },
  pt: {
    closing:
      'obrigado obrigada obrigadissimo perfeito otimo certo recebido entendido confirmado combinado aprovado excelente fechado valeu maravilha anotado de_acordo tudo_bem tudo_certo tudo_ok muito_bem esta_bem sem_problema sem_problemas ate_logo ate_breve ate_amanha ate_para_a_semana bom_fim_de_semana bom_trabalho cumprimentos abraco abracos boa_semana bom_dia beleza show legal otima claro feito parabens de_nada por_nada disponha ate_mais tchau adeus igualmente',
    beside:
      'a ao bem bom com da de dia do e ela ele em esta este eu fim foi gosto gostei gostamos la me mim mil mesmo muito muita na no nos o os para pela pelo por que semana sim seu sua te tudo um uma voce voces ficou parece',
    thanksFor:
      '(?:muito |mil )?obrigad[oa](?: mesmo| novamente| mais uma vez)? (?:por|pela|pelo|pelas|pelos)',
    told: '(?:(?:me |nos )?(?:agradeceu|agradeceram)|(?:esta|ficou|ficaram|estao) (?:muito )?(?:contente|contentes|feliz|satisfeito|satisfeita)|(?:confirmou|aprovou|aceitou))',
    promise:
      '(?:(?:eu|nos) )?(?:ja )?(?:volto|voltamos|aviso|avisamos|confirmo|confirmamos|ligo|ligamos|respondo|respondemos|envio|enviamos|mando|vejo|vemos|verifico|verificamos|dou|damos|retorno|retornamos|vou|vamos|te aviso|lhe digo|te digo)',
    wishing:
      '(?:(?:desejo|desejamos|tenha|tenham)(?:-lhe|-te|-vos)? )?(?:uma? )?(?:bom|boa|boas|otimo|otima|excelente|feliz) (?:fim de semana|fds|dia|tarde|noite|semana|festas|ferias|viagem|natal|ano|ano novo|pascoa|feriado|trabalho)',
    hinging:
      '(?:assim que|quando|logo que|se|depois que) (?:voces?|o senhor|a senhora|tu|me|nos|(?:receber|tiver|recebermos|tivermos) (?:o |a |os |as )?(?:seu|sua|teu|tua|vosso|vossa))\\b',
    asking:
      'favor pode podes podem poderia poderias podemos preciso precisa precisamos quando onde como qual quais quem mas porem contudo exceto falta faltam nao erro problema pergunta perguntas duvida duvidas aguardo aguardamos queria quero gostaria gostariamos agradeco_que envie envia manda mande',
  },
};

/** What the words of a message say about it, as far as nothing else does. */
export interface MessageReading {
  kind?: EntryKind;
  direction?: Direction;
  replyNeeded?: false;
}

/** Reads a message: an automatic reply is theirs, and a last word needs no answer, on either side. */
export function readMessage(
  text: string,
  { channel, direction }: { channel: Channel; direction?: Direction },
): MessageReading {
  if (isLiveChannel(channel) || direction === 'mutual') return {};
  if (direction !== 'out' && isAutomaticReply(text)) return { kind: 'automatic', direction: 'in' };
  return isLastWord(text) ? { replyNeeded: false } : {};
}

/** No closing word is longer; what says more may ask for something. */
const mostWords = 30;
/** The most words after the beginning of thanks, of a promise or of what is told. */
const mostAfter = 10;

/**
 * Whether a message of a client closes the matter: thanks, assent, a promise of theirs. Each clause must; what it cannot
 * read is taken for a question, since an answer too many does less harm than one that was forgotten.
 */
export function isLastWord(text: string): boolean {
  if (/[?¿]/.test(text)) return false;
  if (isSmile(text)) return true;
  if (text.trim().split(/\s+/).length > mostWords) return false;
  const clauses = withoutSubject(text)
    .replace(/^\s*["“„«]|["”»]\s*$/g, '')
    .split(/[.,!;:…\n()]+|\s[-–—]\s/)
    .map((clause) => clause.replace(/[^\p{L}\p{N}\p{M}'’\s-]/gu, '').trim())
    .filter((clause) => clause !== '');
  const known = readings();
  let closes = false;
  for (const [at, clause] of clauses.entries()) {
    if (isGreeting(clause) || (at > 0 && isName(clause))) continue;
    const words = folded(clause);
    if (hinges().test(words)) return false;
    const reading = known.map((one) => one(words, clause)).find((one) => one !== null);
    if (reading === undefined) return false;
    closes ||= reading === 'closes';
  }
  return closes;
}

/** Kind faces and hands, and `:)` as it is typed, alone or several. */
const smile =
  /^(?:[\u{1F44B}-\u{1F44D}\u{1F44F}\u{1F600}-\u{1F60E}\u{1F617}-\u{1F61C}\u{1F642}\u{1F64C}\u{1F64F}\u{1F389}\u{1F38A}\u{1F31E}\u{1F31F}\u{1F490}\u{1F493}-\u{1F49C}\u{1F4AA}\u{1F4AF}\u{1F525}\u{1F680}\u{1F917}\u{1F91D}\u{1F929}\u{1F942}\u{1F970}\u{1F973}❤☺✅✔✨⭐]|[:;=][-^o']?[)D*]|<3|\^\^|[\s.!])+$/u;

function isSmile(text: string): boolean {
  const bare = text.replace(/\p{EMod}|\u{FE0F}/gu, '');
  return /[^\s.!]/u.test(bare) && smile.test(bare);
}

const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin|servus|bonjour|bonsoir|salut|cher|chere|hola|buenos dias|buenas tardes|estimad[oa]|querid[oa]|ciao|buongiorno|buonasera|gentile|car[oaie]|hoi|dag|beste|goedemorgen|goedemiddag|ola|bom dia|boa tarde|prezad[oa])(?: [\p{L}.-]+){0,3}$/u;

function isGreeting(clause: string): boolean {
  return greeting.test(folded(clause));
}

/** A name under a message, or after a comma: `Dana`, `Dana Reyes`. */
function isName(clause: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u.test(clause);
}

function folded(text: string): string {
  return foldText(text.replace(/[’‘]/g, "'"));
}

/** A day, a month or a time, folded, of any language: `at 10 works`, `Donnerstag 10 Uhr passt`. */
const when =
  /^(?:\d[\d:.h]*(?:st|nd|rd|th|am|pm|er|e)?|at|on|um|uhr|am|den|le|el|il|op|om|as|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|marz|mai|juni|juli|oktober|dezember|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|augustus|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|dezembro|montag|dienstag|mittwoch|donnerstag|freitag|maandag|dinsdag|woensdag|donderdag|vrijdag|heute|morgen|vandaag|next|naechste|nachste|nachsten|prochain|prochaine|morning|afternoon)$/;

/** What one language makes of a clause; null where it cannot read it. */
type Reading = (words: string, clause: string) => 'closes' | 'beside' | null;

let made: Reading[] | undefined;

let hinging: RegExp | undefined;

/** Languages share too many words to ask only the one that reads the rest. */
function hinges(): RegExp {
  hinging ??= new RegExp(
    `\\b(?:${Object.values(languages)
      .map((one) => one.hinging)
      .join('|')})`,
  );
  return hinging;
}

function readings(): Reading[] {
  made ??= Object.values(languages).map(readingOf);
  return made;
}

/** Stands for good wishes. */
const wish = 'good_wishes';

function readingOf(language: Closings): Reading {
  const phrases = [...language.closing.split(' '), ...language.asking.split(' ')].filter((one) =>
    one.includes('_'),
  );
  const joined = phrases.map(
    (one) => [new RegExp(`\\b${one.replaceAll('_', ' ')}(?![a-z])`, 'g'), one] as const,
  );
  const closing = new Set([wish, ...language.closing.split(' '), ...everywhere.split(' ')]);
  const beside = new Set([...language.beside.split(' '), ...besideEverywhere.split(' ')]);
  const wishing = new RegExp(`\\b(?:${language.wishing})(?![a-z])`, 'g');
  const asking = new Set(language.asking.split(' '));
  const thanks = new RegExp(`^(?:${language.thanksFor})(?![a-z])`);
  const promise = new RegExp(`^(?:${language.promise})(?![a-z])`);
  const told = new RegExp(`^(?:[a-z'-]+ ){0,3}?(?:${language.told})(?![a-z])`);
  return (written, clause) => {
    const spelt = joined.reduce(
      (text, [phrase, word]) => text.replace(phrase, word),
      written.replaceAll("n't", 'nt').replace(wishing, wish),
    );
    const words = spelt.split(/[\s-]+/);
    if (words.some((word) => asking.has(word))) return null;
    const begins = [thanks, promise, told].find(
      (one) => one.test(spelt.replaceAll("'ll", 'll')) || one.test(spelt),
    );
    if (begins && words.length <= mostAfter + 4) return 'closes';
    const plain = words.map((word) =>
      beside.has(word) || closing.has(word) ? word : word.replaceAll("'", ''),
    );
    const unknown = plain.filter((word) => !closing.has(word) && !beside.has(word) && !when.test(word));
    const isClosing = plain.some((word) => closing.has(word));
    // `Thanks Dana`: a name may stand behind.
    const names = clause.split(/[\s-]+/).filter((word, at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(word));
    if (
      unknown.length > 0 &&
      !(isClosing && unknown.length <= names.length && unknown.length <= 2 && endsWithNames(plain, unknown))
    )
      return null;
    return isClosing ? 'closes' : 'beside';
  };
}

function endsWithNames(words: readonly string[], unknown: readonly string[]): boolean {
  return words.slice(-unknown.length).every((word, at) => word === unknown[at]);
}
