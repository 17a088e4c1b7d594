/**
 * How people ask for an answer in one language, and how they say that none is needed. All is folded: small letters, no
 * accents, straight quotes. The words are ours, from letters of many trades.
 */
export interface AnswerWords {
  /** How a question begins that has no question mark. */
  questions: string;
  /** A word that the other side owes something: a request, a doubt put to them, a reminder. */
  asks: string;
  /** An ask for something to come back: words, papers, a call. It stays one after a yes. */
  asksBack: string;
  /** Something went wrong, told to the one who can help. */
  problems: string;
  /** It went right again, or is no trouble. */
  solved: string;
  /** No answer is needed, or only in a case that may never come. */
  releases: string;
  /** What was asked is taken back. */
  retracts: string;
  /** A yes to what the other side proposed. */
  accepts: string;
  /** A yes with an order: nothing has to be said any more. */
  goAheads: string;
  /** The writer is next. */
  ownTurns: string;
  /** A question that wants no answer. */
  rhetorical: string;
}

const english: AnswerWords = {
  questions:
    '^(?:and |but |so |also |then )?(?:(?:do|does|did|are|were|have|has|can|could|would|shall|should|may|might) (?:you|we|i|it|they|the|there|this|that|your|anyone|somebody)\\b|will (?:you|we|it|they|the|there|this|that|your)\\b|is (?:it|there|this|that|the|your|everything|anything|anyone|he|she)\\b|(?:what|when|where|which|who|whose|why|how) (?:do|does|did|are|is|was|were|would|will|can|could|should|shall|much|many|long|soon|about|time|day|size|colou?r|one|have|has)\\b)',
  asks: [
    '\\b(?:could|can|would|will|won.t|may) (?:you|i|we)\\b(?! (?:believe|imagine|see (?:it|from)|always))',
    '\\b(?:please|kindly|pls|plz) (?!(?:find|see (?:attached|below|enclosed)|note|accept|enjoy|do not|don.t|be aware|excuse|forgive|keep|ignore|disregard|feel|ask|give (?:my|our)|pass|thank|bear|be assured|be advised|read on)\\b)[a-z]+',
    '[a-z]+ (?:it|that|this|them|me|us|one|back|in|over),? please\\b|, please\\b',
    '\\b(?:i|we)(?:.d| would| do| will)?(?: still| also| really| just| urgently| now| only)* need (?!to (?!know|hear|have|see (?:you|what)|understand|ask|agree|decide|get (?:your|a|an|the|from))|not\\b|no\\b|nothing\\b)',
    '\\bneed (?:you|your|an answer|a decision)\\b|\\bneeds? (?:your|an answer)\\b',
    '\\b(?:i|we)(?:.d| would) (?:like|love|want|wish|prefer) (?:to (?:know|hear|ask|discuss|talk|speak|meet|understand|see (?:you|what|how|it|them|some)|have (?:your|a|an|you)|get (?:your|a|an)|go (?:in|into)|order|book|come)|your|you to|it if|a|an|some|one|two|three|another|more)\\b',
    '\\b(?:want|wanted|wants|hoping|hope|meant|like) (?:just |only )?to (?:ask|know|check|find out|see if|see whether|hear (?:from|what|your|back)|hear)\\b',
    '\\b(?:would|.d) (?:really |much )?(?:appreciate|be grateful|be glad|be obliged|help (?:me|us)|be (?:good|great|nice|helpful|lovely|useful|ideal|best) (?:if|to (?:have|know|hear|get|see you|meet|talk|speak)))',
    '\\b(?:wondering|wonder|curious|not (?:quite |entirely )?(?:sure|certain|clear)|unsure|unclear) (?:if|whether|what|how|which|when|who|where|why|about|to (?:know|hear))\\b',
    '\\b(?:don.t|do not|didn.t|did not) (?:quite |really )?(?:know|understand|see) (?:if|whether|what|how|which|when|who|where|why)\\b',
    '\\b(?:can.t|cannot|can not|could not|couldn.t) (?:find|decide|agree|work out|tell|make out|see where|figure)\\b',
    '\\bany (?:news|updates?|progress|word (?:on|from|yet)|luck|ideas?|thoughts?|chance|sign of|advice|feedback|suggestions?)\\b(?! (?:welcome )?(?:just|do) )',
    '\\bwhat do you (?:think|make|say|suggest|recommend|reckon)\\b|\\b(?:your|you) (?:thoughts|opinion|view|views|advice|verdict|take|preference|availability)\\b',
    '\\b(?:let|tell|give|send|ring|call|remind|show|drop|email|text) (?:me|us)\\b(?! (?:off|down|a lot|so much|great|much|hope|joy|the chance|peace|strength))',
    '\\b(?:get|come) back to (?:me|us)\\b|\\b(?:reply|respond|answer|write back|confirm|advise)(?: to (?:me|us|this))?(?: by| before| asap| soon| today| tomorrow| at your| when| if possible)\\b',
    '\\b(?:waiting|wait|awaiting|await) (?:for|on|to hear|your)\\b|\\blook(?:ing)? forward to (?:your (?:reply|answer|response|feedback|thoughts|comments|decision|call|offer|quote)|hear|receiv)',
    '\\b(?:quick|one|small|short|another|further|my|a|the) (?:question|query|request|favou?r)\\b(?! (?:was|is) (?:answered|settled))|\\bquestion:',
    '\\b(?:friendly |gentle |quick |second |last |final )?reminder\\b|\\b(?:chasing|chase|following up|follow up|overdue|still open|still outstanding|asap|as soon as possible)\\b',
    '\\ba (?:simple |quick |short )?(?:yes|no) or (?:a )?(?:no|yes)\\b|\\byour (?:approval|confirmation|decision|signature|go-ahead|sign-off|consent|permission)\\b(?! (?:was|has|arrived))',
    '\\bsign and (?:send|return)\\b|\\b(?:we|i)(?:.ll| will)? (?:have to|need to|must|should) (?:decide|agree|settle|choose|know)\\b|\\b(?:the (?:one|thing|part|point|bit) )?(?:i|we) need you for\\b',
    '\\bhave you (?:had|heard|got|seen|decided|thought|managed|received|been able|already|by any chance)\\b',
    '\\b(?:how|what) about\\b|\\bwould (?:it|that|this|they) (?:be possible|work|suit|be ok)\\b|\\b(?:is|are) asking\\b',
  ].join('|'),
  asksBack:
    '\\b(?:send|tell|call|ring|let (?:me|us) know|confirm|reply|answer|respond|email|forward|share|return|quote|advise|get back|come back|sign|price|invoice (?:me|us)|meet|know)\\b',
  problems: [
    '\\b(?:broken|broke|does ?n.t work|does not work|do not work|don.t work|not working|no longer works?|stopped working|won.t (?:open|start|turn|print|load|close)|flicker\\w*|scratch\\w*|damaged|cracked?|leak\\w*|fault\\w*|defect\\w*|error|errors|crash\\w*|bug|bugs|failed|fails|failing|rejected|bounced|complain\\w*|complaint|disappoint\\w*|unhappy|dissatisfied|upset|frustrat\\w*|annoy\\w*|let down|not acceptable|unacceptable)\\b',
    '\\b(?:wrong (?!way round is fine)|mistake in|missing|mislaid|lost in|never (?:arrived|came|got|received)|has ?n.t (?:arrived|come|turned up|been)|have ?n.t (?:arrived|received|heard|had)|has not (?:arrived|come)|have not (?:arrived|received|heard|had)|did ?n.t (?:arrive|get|receive|come)|did not (?:arrive|get|receive|come)|nobody (?:came|turned up|showed)|gone again|again this (?:week|month)|the (?:second|third|fourth) time)\\b',
    '\\b(?:problem|issue|trouble|difficult(?:y|ies)) (?:with|in|at|on|is|since|again)\\b|\\b(?:not (?:what|as) (?:we|i|agreed|expected|promised|ordered|discussed)|not happy|not right|too (?:dark|loud|bright|small|big|long|short|tight|expensive|late|slow|hot|cold)|doubts?|worried|concerned|charged twice|double charged|overcharged)\\b',
    '\\b(?:have|has) written a (?:rather )?(?:formal|legal|angry)|\\b(?:lawyer|solicitor|refund|compensation|cancel the (?:contract|order))\\b',
  ].join('|'),
  solved:
    '\\b(?:problem (?:is )?(?:gone|solved|fixed)|no problem|not a problem|no issues?|no trouble|solved|resolved|sorted|fixed|works? (?:now|again|fine|perfectly|well)|working (?:now|again)|fine now|all (?:good|fine|well|clear)|nothing (?:wrong|missing)|never mind|nevermind|no longer (?:a|an) (?:problem|issue))\\b',
  releases: [
    '\\bno (?:action|need|reply|answer|response|rush|hurry|worries|urgency)\\b|\\bnothing (?:needed|for you|to do|required|more (?:needed|to do)|else (?:needed|to do))\\b|\\b(?:you )?(?:need not|needn.t|don.t need to|do not need to|don.t have to|do not have to) (?:do|reply|answer|worry|respond|write|call)\\b',
    '\\bfor your (?:files?|information|info|records?|reference)\\b|\\bfyi\\b|\\bfor (?:info|information)\\b|\\bjust so (?:that )?you (?:know|are)\\b|\\bjust (?:wanted )?(?:you to know|to let you know|letting you know|a heads? ?up)\\b|\\bthought you(?:.d| would| should| might) (?:like to )?(?:know|see|enjoy)\\b',
    '\\b(?:if|should|in case) (?:anything|something|there (?:is|are|.s)|you (?:have|need|notice|see|want|find|get|change)|questions|any|things|that changes|not)\\b.*\\b(?:say|shout|let|call|ask|tell|ring|write|contact|get|give|drop|feel|know)\\b|\\b(?:let|tell|call|ring|contact|ask|email) (?:me|us) (?:know )?(?:any ?time|if (?:anything|something|there|you (?:have|need|notice|see|want|find|get|change)|any|things|that changes))',
    '\\bfeel free\\b|\\b(?:don.t|do not) hesitate\\b|\\b(?:any|further|more) questions\\b|\\bunless (?:i|we|you|told|otherwise)\\b|\\bwhenever (?:you|it suits)\\b|\\bwill be (?:happy|glad) to (?:help|answer)\\b|\\bno need\\b',
  ].join('|'),
  retracts:
    '\\b(?:never ?mind|forget (?:it|about it|my|the last|what i)|ignore my|disregard my|scrap that|(?:has|have|.s) (?:been )?(?:sorted|solved|settled|resolved) (?:itself|now|in the meantime)|found (?:it|them|him|her)\\b|no longer need(?:ed)?|(?:question|it) (?:is |has been )?answered|already (?:found|solved|sorted|answered)|problem gone|as you were)',
  accepts:
    '^(?:oh |ah |and |well,? )?(?:yes|yep|yeah|perfect|great|agreed|sold|deal|ok|okay|super|fine|good|lovely|wonderful|excellent|brilliant|that works|works for (?:me|us)|sounds (?:good|great|fine)|noted|received|confirmed|approved|done|signed|understood|all (?:good|fine|clear)|looks (?:good|great|fine)|happy with|go with|go for|we(?:.ll| will) (?:take|go with|have)|thank)\\b',
  goAheads:
    '\\b(?:go ahead|go for it|carry on|proceed|(?:please )?(?:order|book|print|publish|start|install|build|keep|use|take|do|make|leave|put|go with)\\b)',
  ownTurns:
    '\\b(?:i|we)(?:.ll| will| shall) (?:let you know|get back|come back|be in touch|be back|call|ring|write|send|keep you|revert|reply|answer|tell you|confirm|check|ask|look|think|do|see|be there|order|bring|sort)\\b|^will do\\b|\\bleave it with me\\b',
  rhetorical:
    '^(?:(?:and |but |well,? )?(?:how (?:often|cool|great|nice|lovely|good|wonderful|about that|did (?:we|i) ever|time flies)|why did(?: we|n.t we| i|n.t i)|why (?:have|had) (?:we|i) (?:not|never)|who (?:knew|would have|else)|what (?:more|else) (?:could|can|do)|what.s not to|isn.t (?:it|that|this)|aren.t (?:they|we)|don.t you (?:just )?love|can you (?:believe|imagine)|would you believe|guess what|you know what|remember when|questions|(?:any|more|further) questions|need (?:help|anything)|see what i|get it|sound familiar))|\\b(?:isn.t it|aren.t they|wasn.t it|weren.t they|isn.t that|isn.t she|isn.t he|doesn.t it|don.t they|don.t you think|who knew|if i may say so|wouldn.t it)\\?$|, (?:right|huh|eh|no)\\?$',
};

const german: AnswerWords = {
  questions:
    '^(?:und |aber |also |dann |nur |noch )*(?:(?:konnen|konnten|wurden|wollen|mochten|durfen|durften|haben|hatten|sind|waren|sollen|mussen|passt|gibt|geht|kommt|kommen|schaffen|brauchen|meinen|finden|stimmt|reicht|wissen|kennen) (?:sie|wir|es|ihnen|das|die|der|ich)|(?:kannst|konntest|wurdest|magst|hast|willst|schaffst|bist|weisst|kommst|brauchst|meinst|siehst|findest|denkst) du|(?:kann|darf|soll|muss|ist|war|hat|wird|lasst|liesse) (?:ich|man|es|das|der|die|sich|ihr|dein)|(?:wann|wie|was|wo|wer|wen|wem|welche[rsnm]?|warum|wieso|weshalb|womit|wofur|wohin|woher|wie ?viele?) (?!auch|immer|gesagt|besprochen|vereinbart|versprochen|gewunscht|abgemacht|ein\\b|eine\\b|schon\\b|schade|gut\\b|immer\\b|gewohnt)[a-z]+ (?:sie|ich|wir|es|das|die|der|du|ihr|man|denn|noch|mir|uns|da|dann|genau)\\b)',
  asks: [
    '\\bbitte?n? (?:wir |ich )?(?:sie )?(?:herzlich |noch einmal |nochmals |hoflich |kurz |dringend )?(?:um|darum)\\b|\\b(?:ich|wir) bitten?\\b|\\bdarf ich (?:sie |dich |noch |noch einmal |kurz )*(?:bitten|fragen|erinnern|nach)\\b',
    '\\bbitte\\b(?! (?:sehr|schon|gern|keine?|entschuldig|verzeih|nicht wundern|beachten|haben sie (?:noch )?(?:etwas )?geduld|um verstandnis|nicht))',
    '\\b(?:ich|wir) (?:brauche|brauchen|brauchte|brauchten|benotige|benotigen|benotigten)\\b(?! (?:nichts|nicht|keine?)\\b)|\\b(?:brauche|brauchen|brauchten|benotige|benotigen) (?:ich|wir)\\b(?! (?:nichts|nicht|keine?)\\b)|\\b(?:mir|uns|es) fehl(?:t|en)\\b|\\bfehl(?:t|en) (?:mir|uns|noch)\\b',
    '\\bwurden? (?:mir|uns|mich|schon|ja|auch|dafur|dazu)* ?(?:genugen|helfen|reichen|freuen)\\b|\\b(?:wurde|wurden) (?:mich|uns) (?:sehr )?(?:uber|freuen)|\\bfreu(?:e|en) (?:mich|uns) (?:auf|uber) (?:eine |ihre |deine |eure )?(?:kurze |baldige |schnelle )?(?:ruckmeldung|antwort|nachricht|meinung|einschatzung|ruckruf|angebot)',
    '\\b(?:ihre|deine|eure|um|uber|auf|eine|kurze|baldige) (?:kurze |baldige |schnelle |ehrliche )?(?:ruckmeldung|ruckruf|bestatigung|freigabe|einschatzung|zusage|entscheidung|stellungnahme)\\b(?! (?:kam|war|ist|habe|haben|hat|erhalten|liegt))|\\bum (?:eine |ihre |deine )?(?:antwort|rat|hilfe|info|angebot)\\b',
    '\\b(?:kann|konnte|darf|durfte|soll|sollte|muss) (?:ich|wir) (?:sie|ihnen|dich|dir|das|es|den|die|noch|mit|am|im|bis|auch)\\b',
    '\\b(?:konnen|konnten|wurden|wollen|mochten|durften|hatten) (?:sie|wir|ihr)\\b(?! (?:nicht |leider )?(?:erst|leider|uns freuen))|\\b(?:kannst|konntest|wurdest|magst|schaffst|hattest) du\\b',
    '\\bruf(?:en)? (?:sie )?(?:mich|uns)\\b|\\b(?:schick|schicken|sende|senden|gib|geben|sag|sagen|teil|teilen|nenn|nennen|zeig|zeigen|mail|mailen|bring|bringen|lass|lassen|schreib|schreiben|erklar|erklaren|bestatig|bestatigen) (?:sie )?(?:mir|uns|mich)\\b|\\bbescheid\\b(?! (?:gegeben|gesagt))',
    '\\b(?:weiss|wissen|verstehe|verstehen|sehe) (?:ich |wir )?(?:nicht|noch nicht|leider nicht)(?: genau| recht)?,? (?:ob|wie|was|wann|wo|wer|welch|warum|wohin|wieviel)|\\b(?:mochte|mochten|wollte|wollten|wurde gern|wurden gern) (?:ich |wir |mich |uns |noch |nur |gern |gerne |einmal |kurz |mal |sie |dich )*(?:wissen|fragen|nachfragen|erkundigen|horen|klaren|nachhaken|erinnern)\\b',
    '\\bfrag(?:e|en|t|te|ten) (?:mich|uns|sich|an|nach|ob|was|wie|wann|wer|wo|welch)\\b|\\bfragt,? (?:ob|was|wie|wann|wer|wo)|\\b(?:nicht|noch nicht|mir nicht|uns nicht) (?:ganz )?(?:sicher|klar|schlussig),? ?(?:ob|wie|was|wann|wo|wer|welch|warum)?|\\bunsicher\\b|\\bunklar\\b',
    '\\b(?:eine|noch eine|kurze|kleine|meine|nur eine) (?:kurze |kleine )?(?:frage|ruckfrage|bitte|nachfrage)\\b|\\bfrage:|\\b(?:was|wie) (?:meinen|denken|halten|sagen|meinst|denkst|haltst|sehen|siehst|finden|findest) (?:sie|du|ihr)\\b',
    '\\bwart(?:e|en) (?:ich |wir )?(?:noch |immer noch |seit |weiterhin |dringend )*(?:auf|seit|immer)\\b|\\b(?:erinnerung|erinnern an|mahnung|zahlungserinnerung|nachgehakt|nachhaken|uberfallig|dringend|eilt|so schnell wie moglich|zeitnah|schnellstmoglich)\\b',
    '\\bhatten? (?:ich |wir )?(?:gern|gerne)\\b|\\bwar(?:e|en) (?:schon|gut|hilfreich|nett|super|toll|wichtig|lieb|dankbar|klasse|ideal|prima),? (?:wenn|falls)\\b|\\bware[n]? (?:ich|wir) (?:ihnen |dir )?(?:sehr )?dankbar\\b',
    '\\b(?:kurzes|ein) ja oder nein\\b|\\b(?:mussten|mussen|muss|musste|sollten) (?:wir |ich )?(?:das |es |uns |dann |noch )*(?:\\S+ ){0,5}(?:entscheiden|wissen|klaren|festlegen|abstimmen|besprechen)\\b|\\bmelden? (?:sie |dich |du )?(?:sich )?(?:bitte|bis|kurz|noch heute|heute|morgen|umgehend)\\b|\\bobs? (?:sie|du|ihr|das|es|die|wir) (?:\\S+ ){0,8}(?:konnen|konnten|kannst|geht|passt|moglich|wollen|mochten|schaffen|klappt)\\b',
    '\\b(?:finde|finden) (?:ich |wir )?(?:\\S+ ){0,4}nicht\\b(?! (?:schlimm|so))|\\bim mogen sie\\b|\\bgern(?:e)? (?:wissen|ein angebot|einen termin)\\b',
  ].join('|'),
  asksBack:
    '\\b(?:schick\\w*|send\\w*|sag\\w*|ruf\\w*|bestatig\\w*|meld\\w*|antwort\\w*|ruckmeldung|ruckruf|bescheid|teil\\w*|mail\\w*|wissen|angebot|unterschr\\w*|zuruck\\w*|nenn\\w*)\\b',
  problems: [
    '\\b(?:kaputt|defekt\\w*|kratzer|zerkratzt\\w*|beschadigt\\w*|zerbrochen|gebrochen|gerissen|undicht|tropft|flacker\\w*|durchgebrannt|ausgefallen|abgesturzt|funktioniert (?:\\S+ ){0,3}nicht|geht (?:\\S+ ){0,3}nicht(?: mehr)?|klappt (?:\\S+ ){0,3}nicht|lasst sich nicht|startet nicht|offnet sich nicht|falsche?[rsnm]?|fehlerhaft\\w*|fehler|storung|mangel|mangelhaft|reklam\\w*|beschwer\\w*|enttausch\\w*|unzufrieden|verargert|argerlich|sauer|unmoglich)\\b',
    '\\b(?:klagen|beklag\\w*|zu spat|verspat\\w*|nicht (?:angekommen|erhalten|bekommen|eingetroffen|gekommen|geliefert|erschienen)|(?:noch |immer noch )nichts (?:gehort|bekommen|erhalten)|nicht das,? was|nicht wie (?:besprochen|vereinbart|bestellt)|schon wieder|zum (?:zweiten|dritten|vierten) mal|probleme? (?:mit|beim|bei|ist)|doppelt (?:berechnet|abgebucht)|zu (?:dunkel|laut|hell|klein|gross|eng|teuer|langsam|kalt|warm)|recht dunkel|anwalt|ruckerstattung|schadenersatz|nicht einverstanden|sorge|sorgen)\\b',
  ].join('|'),
  solved:
    '\\b(?:kein problem|problem (?:ist )?(?:gelost|behoben|weg)|erledigt|gelost|behoben|geht wieder|funktioniert (?:jetzt|wieder|nun|bestens|einwandfrei)|lauft (?:jetzt|wieder|nun)|alles (?:gut|bestens|in ordnung|heil|klar|bestens)|makellos|hat geklappt|klappt (?:jetzt|wieder|alles)|viel besser)\\b',
  releases: [
    '\\b(?:mussen|brauchen|musst|brauchst) (?:sie |du )?(?:dafur |dazu |dabei |hier |jetzt )?(?:nichts|nicht)\\b|\\bnichts (?:weiter )?(?:zu )?(?:tun|machen|veranlassen)\\b|\\bkeine? (?:antwort|ruckmeldung|eile|stress|handlungsbedarf|sorge)\\b|\\bandert sich (?:fur (?:sie|dich) )?nichts\\b|\\b(?:es )?drangt nicht\\b|\\beilt nicht\\b',
    '\\bzur (?:info|information|kenntnis|kenntnisnahme|ablage)\\b|\\bfur (?:ihre|deine) (?:akten|unterlagen|ablage)\\b|\\bnur (?:schon |noch )?(?:einmal |kurz )?(?:damit (?:sie|du)|zur info|zur kenntnis|vorab|als info)\\b|\\bzu (?:ihrer|deiner) (?:info|information|kenntnis)\\b|\\bvorab zur\\b',
    '\\bbei (?:weiteren |noch offenen )?(?:fragen|ruckfragen|bedarf|problemen|unklarheiten)\\b|\\b(?:falls|wenn|sollte|sollten) (?:\\S+ ){0,4}(?:noch )?(?:etwas|was|fragen|sie (?:noch )?(?:fragen|etwas)|irgendetwas|nicht passt|unklar)\\b|\\bmelden sie sich (?:gern|gerne|jederzeit|einfach)\\b|\\bmeld dich (?:gern|gerne|jederzeit|einfach)\\b|\\bstehe?n? (?:ich |wir )?(?:ihnen |dir )?(?:gern|gerne|jederzeit)\\b',
    '\\bwenn (?:ich|wir) (?:\\S+ ){0,4}nichts (?:anderes |gegenteiliges )?hor|\\bohne (?:andere|gegenteilige) (?:nachricht|info)\\b|\\bes sei denn\\b',
  ].join('|'),
  retracts:
    '\\b(?:hat sich (?:schon |bereits |inzwischen |damit )?(?:erledigt|geklart|gelost)|(?:schon |bereits |inzwischen )(?:gefunden|geklart|gelost|erledigt)|(?:wir |ich )?haben? (?:es|sie|ihn|ihn schon|es schon|sie schon) (?:\\S+ )?gefunden|vergiss(?:en sie)? (?:es|meine|das)|brauchen (?:wir |ich )?(?:nun |jetzt |doch )?(?:nicht|keine?\\w*) mehr|gegenstandslos|trotzdem danke|danke trotzdem)\\b',
  accepts:
    '^(?:ja|jawohl|doch|passt|perfekt|prima|super|gut|sehr gut|einverstanden|klingt gut|alles klar|in ordnung|geht klar|ok|okay|bestens|wunderbar|toll|genau|richtig|gern|gerne|so (?:machen|nehmen)|bild|mache ich|machen wir|wir nehmen|ich nehme|bestatigt|erhalten|danke|vielen dank|schon)\\b',
  goAheads:
    '\\b(?:bestellen|bestell|machen sie|mach das|mach es|legen sie los|leg los|weitermachen|fortfahren|beginnen|anfangen|starten|drucken|buchen|einbauen|nehmen sie|nimm|behalten sie|so lassen|umsetzen|loslegen|veroffentlichen)\\b',
  ownTurns:
    '\\b(?:ich|wir) (?:melde|melden|rufe|rufen|schicke|schicken|sende|senden|gebe|geben|sage|sagen|schaue|schauen|prufe|prufen|klare|klaren|frage|schreibe|schreiben|komme|kommen|kummere|kummern|lasse|stelle|bringe|bin|sind|nehme) (?:mich|uns|ihnen|dir|sie|es|das|ihn|mir|am|dann|da|messing|noch)\\b|^(?:mache|machen|erledige|erledigen|ubernehme) (?:ich|wir)\\b|\\bkummere mich\\b|\\bmelde mich\\b|\\bmelden uns\\b',
  rhetorical:
    '^(?:(?:und |aber |tja,? |na,? )?(?:warum (?:haben|hatten) wir das nicht|wer hatte (?:das )?gedacht|was will man mehr|was soll man (?:da )?sagen|ist das nicht|ist es nicht|sind sie nicht (?:schon|toll)|wie oft (?:hort|erlebt|passiert)|kaum zu glauben|weisst du (?:was|noch)|wissen sie (?:was|noch)|(?:noch |weitere |irgendwelche )?fragen\\?|hand aufs herz|na,? )|wie (?:schon|toll|nett) ist)|\\b(?:nicht wahr|gell|ne|was|oder nicht|stimmt.s)\\?$|, (?:oder|was|hm)\\?$',
};

const french: AnswerWords = {
  questions:
    '^(?:et |mais |alors |aussi |donc )*(?:est-ce|qu.est-ce|(?:pouvez|pourriez|voulez|voudriez|avez|auriez|etes|seriez|savez|faut|pensez|preferez|souhaitez|comptez|peux|pourrais|veux|as|aurais|es|sais)[- ](?:vous|tu|il)|(?:quand|comment|combien|pourquoi|ou|quel(?:le)?s?|qui|que|quoi|lequel|laquelle) (?:est|sont|pouvez|pourriez|faut|peut|serait|faites|dois|devons|puis|voulez|pensez|couteraient?|vous|tu|date|taille|heure|jour)\\b|(?:puis-je|peut-on|pouvons-nous|dois-je|devons-nous|y a-t-il|serait-il|aurait-il))',
  asks: [
    '\\b(?:pourriez|pouvez|voulez|voudriez|auriez|pourrais|peux|veux|aurais|accepteriez)[- ](?:vous|tu)\\b|\\b(?:est-ce que|puis-je|peut-on|pouvons-nous|serait-il possible|y a-t-il|dois-je|devons-nous)\\b',
    '\\bmerci (?:de (?!votre|vos|ton|ta|tes|tout|la\\b|l.|le\\b|les\\b|nous avoir|m.avoir|cette|ce\\b|ces\\b|rien)|d.(?:envoyer|indiquer|avance|confirmer|appeler|ajouter|adresser|essayer|apporter))',
    '\\bveuillez (?!trouver|agreer|recevoir|croire|noter|excuser|accepter|pardonner)|\\b(?:s.il (?:vous|te) plait|svp|stp)\\b',
    '\\b(?:j.ai|j.aurais|nous avons|nous aurions|on a|on aurait|j.aurai) (?:encore |toujours |aussi |juste |vraiment |urgemment )*besoin\\b|\\bil (?:me|nous) (?:faut|faudrait|manque|manquerait)\\b|\\bil (?:faudrait|faut) (?:que (?:vous|nous|tu)|decider|savoir)\\b',
    '\\b(?:j.aimerais|nous aimerions|je voudrais|nous voudrions|je souhaite|je souhaiterais|nous souhaitons|nous souhaiterions|je voulais|nous voulions|j.aurais voulu) (?!commander|reserver|vous remercier|te remercier|remercier|dire)',
    '\\bje me demand|\\bon se demande|\\bnous nous demandons|\\b(?:je|nous|on) n(?:e |.)(?:sais|savons|sait|trouve|trouvons|comprends|comprenons|arrive|arrivons|suis pas (?:sure?|certaine?)|sommes pas (?:surs?|certains?))',
    '\\b(?:dites|tenez|faites|rappelez|envoyez|donnez|confirmez|indiquez|transmettez|repondez|appelez|precisez|expliquez|montrez)[- ](?:moi|nous|le|la)\\b|\\b(?:dis|tiens|fais|rappelle|envoie|donne|confirme|appelle)[- ](?:moi|nous)\\b',
    '\\bj.attends\\b|\\bnous attendons\\b|\\b(?:dans l.attente|en attente) (?:de|d.)\\b|\\b(?:votre|ton) (?:avis|reponse|retour|accord|confirmation|decision|opinion)\\b(?! (?:est arrive|m.a|nous a))|\\bqu.en (?:pensez|penses|dites)',
    '\\b(?:une|petite|derniere|autre) (?:petite )?question\\b|\\b(?:relance|rappel|urgent|des que possible|au plus vite|dans les meilleurs delais|en retard de)\\b|\\bdes nouvelles\\b|\\bil serait (?:bien|bon|utile|gentil) (?:que|de|si)\\b|\\bce serait (?:bien|bon|utile|gentil|super) (?:que|de|si)\\b',
    '\\bsi (?:vous etiez|tu etais|cela vous conv|ca vous conv|vous pouviez|tu pouvais|c.est possible)\\b|\\bun (?:simple )?oui ou (?:un )?non\\b',
  ].join('|'),
  asksBack:
    '\\b(?:envoy\\w*|dites|dis|rappel\\w*|appel\\w*|confirm\\w*|repond\\w*|reponse|retour|indiqu\\w*|transmett\\w*|devis|sign\\w*|savoir|avis)\\b',
  problems: [
    '\\b(?:casse[es]*|abime[es]*|grille[es]*|raye[es]*|defectueu\\w*|defaut|fissure[es]*|fuite|en panne|panne|ne (?:marche|marchent|fonctionne|fonctionnent|s.allume|s.ouvre|demarre) (?:plus|pas)|erreur|errone[es]*|mauvais (?:modele|numero|article|prise)|mauvaise|manque|manquent|manquant[es]*|decue?s?|mecontent[es]*|insatisfait[es]*|plainte|se plaign\\w*|reclamation|remboursement|avocat|en retard|(?:pas|jamais) (?:recu|arrivee?s?|livre[es]*|venue?s?)|toujours rien|encore une fois|clignote|vacille|inacceptable|probleme (?:avec|sur|de|depuis)|un souci|inquiet\\w*|trop (?:sombre|bruyant|petit|grand|cher|tard|lent|froid|chaud)\\w*|facture[es]* deux fois)\\b',
  ].join('|'),
  solved:
    '\\b(?:plus de probleme|pas de probleme|aucun probleme|c.est (?:regle|resolu|repare|arrange)|tout (?:est )?(?:va bien|bon|en ordre|regle|parfait)|remarche|refonctionne|fonctionne (?:bien|parfaitement|a nouveau)|reglee?)\\b',
  releases:
    '\\b(?:vous n.avez|tu n.as) rien (?:d.autre )?a faire\\b|\\brien a faire\\b|\\bpour (?:votre |ton )?(?:info|information|dossier|vos archives)\\b|\\ba titre d.information\\b|\\bn.hesite[sz]? pas\\b|\\bsi (?:vous avez|tu as|besoin|vous avez besoin|quelque chose|jamais)\\b.*\\b(?:question|dites|dis|appel|besoin|ecri|contact|fait)|\\b(?:pas besoin|inutile) de (?:repondre|rappeler)\\b|\\brien ne change\\b|\\bsauf (?:avis|contre-ordre)\\b|\\bsans nouvelles? de\\b|\\ba (?:votre|ta) disposition\\b|\\brien ne presse\\b|\\bpas (?:d.urgence|urgent)\\b',
  retracts:
    '\\b(?:c.est (?:deja )?(?:regle|trouve|resolu|arrange)|trouvee?s?,? merci|je l.ai (?:retrouvee?|trouvee?)|nous l.avons (?:retrouvee?|trouvee?)|oublie[sz]? (?:ma|ca|cela|mon)|plus besoin|laisse[sz] tomber|ne tenez pas compte)\\b',
  accepts:
    '^(?:oui|d.accord|parfait|tres bien|bien recu|entendu|c.est (?:entendu|parfait|bon|note|d.accord)|ok|super|merci|excellent|formidable|ca (?:marche|me va|nous va)|nous prenons|je prends|allons-y|bien sur|volontiers|avec plaisir|note|regle)\\b',
  goAheads:
    '\\b(?:allez-y|vas-y|lancez|commandez|commande[rz]?|procedez|continuez|imprimez|installez|gardez|prenez|faites(?! moi|-moi| nous|-nous))\\b',
  ownTurns:
    '\\bje (?:vous|te) (?:tiens|recontacte|ecris|rappelle|envoie|dirai|enverrai|appelle|reponds|confirme|confirmerai)\\b|\\bje m.en (?:occupe|charge)\\b|\\bnous (?:vous|te) (?:tiendrons|rappellerons|enverrons|recontactons|recontacterons)\\b|\\bje (?:fais|ferai|regarde|verifie|reviens)\\b',
  rhetorical:
    '^(?:(?:et |mais )?(?:n.est-ce pas|qui l.eut cru|qui aurait cru|que demander de plus|pourquoi n.avons-nous pas|pourquoi ne l.a-t-on pas|c.est (?:beau|joli), non|vous savez quoi|devinez quoi|des questions|comment (?:allez-vous|vas-tu|ca va)|ca va))|\\b(?:n.est-ce pas|non|hein|pas vrai)[ ]?\\?$',
};

/** Spanish, Italian, Dutch and Portuguese, as far as set phrases carry. */
const others: AnswerWords = {
  questions:
    '^(?:(?:puede|puedes|podria|podrias|podriais|pueden|tiene|tienes|sabe|sabes|hay|seria|cuando|como|cuanto|cuantos|que|donde|cual|quien)\\b.*\\?$|(?:puo|puoi|potrebbe|potresti|avete|ha|hai|sa|sai|quando|come|quanto|quale|dove|chi)\\b.*\\?$|(?:kunt|kun|kan|heeft|heb|is|zijn|wilt|wil|wanneer|hoe|wat|waar|welke|wie|mag|zou|zouden) (?:u|je|jij|jullie|ik|we|wij|het|er|dat|de)\\b|(?:pode|podes|poderia|tem|tens|sabe|quando|como|quanto|qual|onde|quem)\\b.*\\?$)',
  asks: [
    '\\b(?:por favor|puede usted|podria(?:s|n)?|puedes|necesito|necesitamos|necesitaria|me gustaria (?:saber|recibir|tener)|nos gustaria|quisiera saber|queria (?:saber|preguntar)|quedo a la espera|espero (?:su|tu) respuesta|esperamos (?:su|tu)|no se si|me pregunto|digame|dime|avisame|aviseme|confirmeme|mandame|envieme|llameme|llamame|me falta|nos falta|una pregunta|urgente|recordatorio)\\b',
    '\\b(?:per favore|per cortesia|potrebbe|potresti|puo (?:inviar|mandar|dir|conferm)|puoi (?:inviar|mandar|dir|conferm)|ho bisogno|abbiamo bisogno|mi serve|ci serve|mi servirebbe|vorrei (?:sapere|chiedere|ricevere|avere)|volevo (?:sapere|chiedere)|fammi sapere|mi faccia sapere|ci faccia sapere|attendo|in attesa di|resto in attesa|non so se|mi chiedo|mi mandi|mandami|mi chiami|chiamami|mi confermi|confermami|manca ancora|una domanda|sollecito)\\b',
    '\\b(?:alstublieft|alsjeblieft|aub|svp|kunt u|kun je|zou u|zou je|graag (?:hoor|ontvang|verneem|een|uw|je|jouw)|laat (?:me|het me|ons|het ons) weten|ik vroeg me af|ik vraag me af|(?:ik|wij|we) (?:heb|hebben) .{0,60}nodig|ik weet niet (?:of|wat|hoe|wanneer)|ik wacht op|we wachten op|bel me|bel mij|stuur (?:me|mij|ons)|herinnering|een vraag|graag uw|graag je)\\b',
    '\\b(?:poderia|poderias|pode (?:enviar|dizer|confirmar)|podes (?:enviar|dizer|confirmar)|preciso|precisamos|gostaria de (?:saber|receber|ter)|queria (?:saber|perguntar)|aguardo|fico a espera|ficamos a espera|nao sei se|diga-me|diz-me|envie-me|ligue-me|confirme|falta-me|falta-nos|uma pergunta|uma duvida|lembrete)\\b',
  ].join('|'),
  asksBack:
    '\\b(?:envi\\w*|mand\\w*|dig\\w*|dime|confirm\\w*|llam\\w*|respuesta|saber|sapere|risp\\w*|chiam\\w*|stuur|weten|bel|antwoord|resposta|ligu\\w*|ligar)\\b',
  problems:
    '\\b(?:roto|rota|rotos|rotas|averia\\w*|no funciona\\w*|defectuos\\w*|danad\\w*|equivocad\\w*|no (?:ha|han) llegado|decepcionad\\w*|queja\\w*|rotto|rotta|guasto|non funziona\\w*|difettos\\w*|danneggiat\\w*|sbagliat\\w*|non (?:e|sono) arrivat\\w*|delus\\w*|reclamo|kapot|defect|werkt niet|doet het niet|beschadigd|verkeerde|niet (?:aangekomen|ontvangen|geleverd)|teleurgesteld|klacht|partido|partida|avariad\\w*|nao funciona\\w*|danificad\\w*|errad[oa]|nao chegou|desiludid\\w*|reclamacao)\\b',
  solved:
    '\\b(?:solucionado|resuelto|ya funciona|risolto|ora funziona|opgelost|werkt weer|resolvido|ja funciona)\\b',
  releases:
    '\\b(?:no (?:hace falta|es necesario) (?:responder|contestar|que)|no tiene que hacer nada|no tienes que hacer nada|para su informacion|para tu informacion|cualquier duda|si tiene(?:s)? (?:alguna )?(?:duda|pregunta)|non (?:serve|occorre) rispond\\w*|per (?:sua|tua|vostra) (?:informazione|conoscenza)|per qualsiasi (?:domanda|dubbio|cosa)|se ha domande|u hoeft niets|je hoeft niets|ter info\\w*|mocht u (?:nog )?vragen|mocht je (?:nog )?vragen|bij vragen|als er (?:nog )?(?:iets|vragen)|nao precisa de (?:fazer|responder)|para (?:sua|tua) informacao|qualquer duvida|se tiver (?:alguma )?(?:duvida|questao))\\b',
  retracts:
    '\\b(?:ya (?:lo|la) (?:he|hemos) encontrado|ya esta (?:resuelto|arreglado)|gia (?:trovato|risolto)|l.ho trovat\\w*|is al opgelost|al gevonden|ja (?:encontrei|encontramos|esta resolvido))\\b',
  accepts:
    '^(?:si|de acuerdo|perfecto|vale|muy bien|gracias|recibido|va bene|d.accordo|perfetto|grazie|ricevuto|ja|akkoord|prima|perfect|bedankt|dank|ontvangen|sim|de acordo|perfeito|otimo|obrigad[oa]|recebido)\\b',
  goAheads:
    '\\b(?:adelante|pida|pide|proceda|vada avanti|vai avanti|ordini|ordina|ga je gang|gaat u gang|bestel|avance|pode avancar|encomende)\\b',
  ownTurns:
    '\\b(?:le|te) (?:aviso|llamo|escribo|envio|confirmo)\\b|\\b(?:le|ti) (?:faccio sapere|scrivo|chiamo|mando)\\b|\\bik (?:laat|bel|stuur|mail|kom)\\b|\\b(?:eu )?(?:aviso|ligo|envio|digo)-?(?:lhe|te)\\b',
  rhetorical:
    '\\b(?:verdad|no|vero|no|toch|nietwaar|he|nao e|pois)\\?$|^(?:que tal|como esta[s]?|come (?:sta|stai)|hoe gaat|tudo bem)\\b',
};

export const answerWords: readonly AnswerWords[] = [english, german, french, others];
