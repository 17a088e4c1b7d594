import type { Asking } from './asking.ts';

const answer =
  '(?:antworte?n?|ruckmeldung(?:en)?|nachricht|feedback|ruckruf|anruf|bestatigung|freigabe|zusendung|korrektur|stellungnahme|uberweisung|meinung|zusage|entscheidung|vorschlage?|ideen|einschatzung|angebot|anmerkungen|kommentare|unterschrift|zustimmung|auskunft|rat|hilfe)';
const verb =
  '(?:schick|send|gib|sag|ruf|meld|schreib|schau|guck|pruf|mach|bring|leit|denk|uberleg|lass|komm|nimm|hol|teil|bestell|uberweis|unterschreib|bestatig|such|wahl|erklar|zeig|lies|erinner|kummer)';
const when =
  '(?:falls|wenn|sofern|sollte[n]?) (?:\\w+ ){0,2}?(?:sie|du|ihr|sich|etwas|noch|was|es|irgend\\w*|ihnen|dir|euch|ich|wir)(?: \\w+){0,2} ?(?:etwas|was|fragen|frage|noch|andert|andern|irgend\\w*|unklar|auffallt|brauchen|brauchst|probleme|ruckfragen|helfen|mehr|nicht)';

export const german: Asking = {
  words:
    'der die das und ich sie du wir ihr es ist sind war nicht ein eine einen einem mit auf fur von zu zum zur den dem des im am an bei auch noch schon so aber oder dass ob wie was wann wer wo hat haben habe wird werden kann konnen mir mich uns ihnen dir dich ihre ihr ihren danke dank bitte guten tag hallo liebe lieber anbei gern gerne mal hier ja nein als sich um aus nach bis uber kein keine montag dienstag mittwoch donnerstag freitag samstag sonntag heute morgen uhr',
  joins: 'und|aber|oder|bitte|dann|also|sonst|nur',
  asks: [
    '\\b(?:mir|uns)\\b(?: \\w+){0,3} nicht (?:ganz |so |ganz so )?klar|(?:schieb|hol|zieh)\\w*\\b.*\\bnach oben',
    '(?:mussten|sollten|mussen|sollen) wir\\b.*(?:reden|sprechen|besprechen|treffen|klaren|entscheiden|abstimmen)|wir (?:mussten|sollten|mussen)\\b.*(?:reden|sprechen|besprechen|treffen)|(?:lassen sie|lass) uns (?:\\w+ ){0,4}(?:reden|sprechen|besprechen|treffen|telefonieren|klaren|schauen)',
    'sicher (?:sein|gehen)\\b|(?:nachricht|mail|brief|schreiben|anfrage)\\b.{0,40}(?:untergegangen|verloren gegangen|im spam|noch einmal)',
    '(?:nicht|nichts) (?:eingegangen|angekommen|eingetroffen|bezahlt|uberwiesen|beglichen)',
    'bitte(?: noch| kurz| nur| auch| einmal| mal)*(?! (?:sehr|schon|gern|gerne|beacht\\w+|bedenk\\w+|entschuldig\\w*|verzeih\\w*|nicht|keine?n?|um (?:entschuldigung|verstandnis|verzeihung|nachsicht|geduld|etwas geduld)|ignorier\\w*|gruss\\w*|haben sie|wundern|seht|sehen sie (?:es )?mir))\\b',
    '(?:ich|wir|hiermit) bitten?\\b|\\bbitten (?:wir|sie|dich|euch)|mit der bitte|\\bbitte ich (?:sie|dich|euch)',
    '(?<!nichts |nichts mehr |nicht )\\b(?:brauchen|braucht|benotigt|brauche|brauchte|brauchten|benotige|benotigen|benotigten|fehlt|fehlen)\\b(?! (?:\\w+ ){0,3}(?:nicht|nichts|keine?n?|sich|nicht mehr)\\b)(?! (?:\\w+ )?(?:noch )?(?:etwas|\\w+) (?:mehr )?(?:zeit|tage?n?|wochen?|minuten|stunden))',
    '(?:hatte|hatten|hattest|hatt) (?:\\w+ ){0,3}(?:gern|gerne|lieber|eine frage|zwei fragen|fragen|interesse)|hatte ich noch|hatten wir noch',
    'wurden? (?:\\w+ ){0,8}(?:gern|gerne|interessieren|helfen|genugen|reichen|freuen|lieber|wunschen)\\b(?! (?:ihnen|dir|euch) (?:sagen|danken))',
    '(?:genugt|reicht) (?:mir|uns)\\b|(?:ja|nein|wort|zahl|zeile|anruf|mail|satz|antwort|ruckmeldung)(?: oder nein)? (?:genugt|reicht|wurde|ware)\\b',
    '(?:sobald|bis|ohne|nachdem|erst wenn|wenn)\\b (?:ich |wir |mir |uns )?.{0,20}\\b(?:ihr|ihre[nmrs]?|dein|deine[nmrs]?|euer|eure[nmrs]?) (?:ok|okay|ja|zusage|freigabe|unterschrift|antwort|zustimmung|geld|zahlung|unterlagen|daten|angaben|text|texte|bilder|rucksendung|ruckmeldung|bestatigung|entscheidung)|hoff\\w*,? (?:dass )?(?:sie|du|ihr) (?:\\w+ ){0,3}(?:kenn\\w+|konn\\w+|weiss\\w*|wiss\\w+|helfen|rat)',
    '\\bwarten? (?:\\w+ )?(?:noch |immer |immer noch |seit \\w+ )*auf (?!(?:den|die|das|unsere?n?|meine?n?|einen?) (?:lieferant\\w*|hersteller|bank|architekt\\w*|behorde|bauamt|amt|lieferung|wetter|kollegen|kollegin|bescheid (?:vom|der)))|\\bwarten? (?:seit|noch immer|immer noch|dringend)',
    `freu(?:e|en|te|ten)? (?:mich|uns|ich mich|wir uns)(?: schon| sehr| jetzt)* (?:auf|uber|von) (?:(?:ihre|deine|eure|eine)[nrm]? )?(?:\\w+ )?${answer}|(?:von ihnen|von dir|von euch) zu horen`,
    `(?:um|auf|fur|uber) (?:\\w+ ){0,3}?${answer}(?: bis| ware| wird| gebeten| danke| dankbar|$)|(?:bis|ohne|wegen) (?:zu )?(?:ihre|deine|eure)\\w* ${answer}|\\bum (?:\\w+ ){0,2}${answer}\\b|${answer} (?:bis|ware)\\b`,
    '(?:ware|waren)\\b(?: \\w+){0,4} (?:toll|schon|super|gut|nett|hilfreich|klasse|prima|lieb|froh|dankbar|verbunden|moglich|wichtig|ideal|perfekt)\\b(?!.* gewesen)|dankbar, wenn|lie(?:ss|s)e sich',
    '(?:wollte|mochte|wollten|mochten|muss|mussen|darf|durfte|durfen|soll)\\b(?: \\w+){0,9} (?:nachfragen|nachhaken|wissen|erinnern|bitten|erfahren|anfragen|bestellen|buchen|reservieren|vereinbaren|verschieben|stornieren|kundigen|beauftragen|anmelden|horen|fragen|schenken|kaufen|haben|mieten|machen lassen|einbauen|bauen lassen|verlangern|umtauschen|zuruckgeben|sprechen|kennenlernen|teilnehmen)\\b',
    'musste[n]? (?:\\w+ ){0,8}(?:wissen|entscheiden|klaren|haben|bekommen|besprechen|abstimmen)',
    '(?:frage|fragen) (?:mich|uns|mich nur),? ?(?:ob|wie|was|wann|welche\\w*|wer|wo|warum|noch)|(?:kurze|kleine|eine|noch eine|zwei|drei|ein paar|einige|folgende|meine|die|unsere|weitere) (?:nach|ruck)?fragen?\\b(?! (?:beantwortet|geklart|hat sich|haben sich|ist))|nachfrage zu',
    '(?:fragt|will wissen|wollen wissen|mochte wissen|mochten wissen)(?: sich)?(?:,| nach| ob| was| wie| wann)|\\bfragen (?:sich,|nach (?:ihrem|deinem|dem|der)|schon)',
    '(?:weiss|wissen|wusste|wussten) (?:ich |wir )?(?:\\w+ )?(?:nicht|gern|gerne)\\b|(?:bin|sind) (?:\\w+ ){0,3}(?:unsicher|nicht (?:ganz |so )?sicher)|\\bunklar\\b|keine ahnung|nicht (?:ganz |so |mehr )?(?:klar|sicher|schlau),? (?:ob|wie|was|welche\\w*|wann|wer|wo|daraus)',
    '(?:noch|bisher|bislang|leider|immer noch)(?: \\w+){0,4} (?:keine?|nichts|nicht)\\b(?: \\w+){0,4} (?:antwort|ruckmeldung|erhalten|bekommen|gehort|eingegangen|angekommen|vor|bezahlt|uberwiesen|gesehen|da)\\b|nichts (?:mehr )?(?:von \\w+ )?gehort|(?:steht|stehen) noch aus|(?:ist|sind) noch (?:offen|unbezahlt|uberfallig)|uberfallig',
    'erinnerung an|(?:freundliche|kleine|kurze) erinnerung|zahlungserinnerung|\\bmahnung\\b',
    'interessier(?:e|en) (?:mich|uns) fur|(?:ich|wir) suchen? (?!noch nach worten)|auf der suche nach|interessiert (?:mich|uns),? (?:ob|wie|was|wann)',
    'im voraus|schnellstmoglich|so bald wie moglich|baldmoglichst|es eilt|\\bdringend\\b',
    'teilen sie|geben sie (?:mir|uns|kurz)|sagen sie (?:mir|uns)|lassen sie (?:mich|uns|es mich|es uns)|(?:geb|sag)(?:t|e)? (?:mir|uns)',
    '(?:verlangt|verlangen|fordert|erwartet|will|mochte|braucht)\\b.{2,50} von (?:ihnen|dir|uns|euch)\\b|(?:wenn|sobald) (?:sie|du|ihr) (?:mir|uns) .{2,60}(?:sag\\w*|schick\\w*|gib\\w*|geb\\w*|send\\w*|nenn\\w*|mitteil\\w*|zeig\\w*)|(?:zweite|dritte|letzte|erste) (?:mahnung|erinnerung)',
    '(?:kannst|konntest|wurdest|magst|mochtest|willst|hast|weisst|brauchst|schaffst) du\\b|(?:konnt|konntet|wurdet|mogt|mochtet|habt|wollt|wisst|schafft) ihr\\b|(?:konnten|wurden|mochten|durften) (?:sie|wir)\\b(?!.*\\b(?:nicht erreichen|leider nicht)\\b)',
    'bescheid (?:geben|sagen) (?:konntest|konnten|wurdest|wurden)|(?:auf der|in der|die|ihre) rechnung (?:\\w+ ){0,4}(?:falsch|nicht)',
  ],
  begins: [
    '(?:sagen|schicken|senden|geben|rufen|teilen|schreiben|lassen|prufen|schauen|konnen|wollen|bringen|bestatigen|erklaren|uberweisen|unterschreiben|melden|leiten|nehmen|suchen|bestellen) sie (?!es sich|sich keine|das so|mir bitte nicht)',
    `(?!gibt es)${verb}(?:t|en sie)? (?:mir|uns|mich|dich|doch|bitte|mal|kurz|noch|das|die|den|dir|es|ihn|ihm|ihr|dazu|einmal|einfach|am|bis)\\b`,
    `${verb}e (?:mir|uns|bitte|doch)\\b`,
  ],
  opens: [
    '(?!das |dann |da |wie |so |was )[a-z]{3,}en sie\\b(?! (?:haben|sind|werden|konnen))',
    '[a-z]{2,}(?:st) du\\b|[a-z]{2,}t ihr\\b',
    '(?:und |aber |nur )?(?:was|wann|wie|wo|wer|wieviel|warum|wieso|woran|womit|wohin|welche[rsnm]?|(?:bis|ab|seit|fur) wann)(?: \\w+)? (?:meinst|meinen|meint|denkst|denken|haltst|halten|ist|sind|kann|konnen|kannst|konnte\\w*|soll\\w*|darf|durfen|muss|mussen|hat|haben|habt|hast|kostet|kosten|ware|wurden?|wird|werden|geht|steht|sieht|passt|kommt|kommen) (?!\\w+ gesagt)',
    '(?:ist|sind|gibt|gabe|passt|geht|ginge|ware|waren|kann|konnte|soll|sollen|darf|durfen|reicht|stimmt|hat|braucht) (?:es|ihnen|dir|euch|das|der|die|man|auch|bei ihnen|ich|wir|jemand|noch|schon)\\b(?! ?,)(?! (?:gut|perfekt|prima|so\\b|alles so|machen|gern))',
  ],
  spares: [
    "^(?!.*\\b(?:mir|uns|mich|sie)\\b)(?:den |die |das )?[\\w.'-]+(?: [\\w.'-]+)?, bitte$",
    'freuen,? .*(?:in zukunft|kunftig|zusammenarbeit|zusammenzuarbeiten|begrussen)|(?:sie|du|ihr) am besten|am besten (?:sie|du)|(?:geben sie|gib) (?:ihr|ihm|jenen)\\b',
    'bitte (?:\\w+ ){0,3}(?:klingeln|parken|warten|ziehen|benutzen|mitbringen|anziehen|giessen)(?: sie)?\\b(?!.*(?:bescheid|mir|uns))',
    `${when}.*(?:meld\\w*|ruf\\w*|sag\\w*|geb\\w*|gib\\w*|frag\\w*|schreib\\w*|wend\\w*|verfugung|bescheid|jederzeit|da\\b|kontakt\\w*)`,
    `(?:meld\\w*|ruf\\w*|sag\\w*|geb\\w*|gib\\w*|frag\\w*|schreib\\w*|wend\\w*|verfugung|bescheid|jederzeit)\\b.*?,? ${when}`,
    '(?:bei|fur|sonstige|weitere|etwaige) (?:\\w+ )?(?:fragen|ruckfragen|unklarheiten|problemen)|(?:zu|zur) (?:ihrer |deiner |eurer )?verfugung|bei bedarf|jederzeit (?:gern|gerne|melden|anrufen)|keine scheu|zogern sie nicht',
    '(?:was|wie|den|die|das) (?:sie|du|ihr|jene|man|ich|wir) (?:\\w+ ){0,2}brauch\\w*',
    'wenn ich (?:\\w+ ){0,4}nichts (?:anderes |mehr |gegenteiliges )?(?:\\w+ )?hore|sofern (?:sie|du|ich) (?:\\w+ ){0,3}(?:nichts|nicht)|ohne (?:ihre |deine )?(?:gegenteilige|andere)',
    '(?:sie|du|ihr) (?:hatten|hattest|hattet|haben|hast|habt|wollten|wolltest)\\b.*(?:gefragt|wissen|gebeten|gewunscht)|auf (?:ihre|deine|eure) frage|zu (?:ihrer|deiner) frage|wie (?:gewunscht|erbeten|besprochen|verlangt)\\b(?!.*\\bbitte\\b)|(?:habe|haben|hab)\\b.*\\bgefragt\\b|gebeten (?:hatten|haben|hattest|hast)',
    '(?:ich|wir) (?:sage|sagen|gebe|geben|melde|melden)\\b.*(?:bescheid|mich|uns)(?!.*\\bbitte\\b)',
    '(?:gruss\\w*|grusse?n sie|richte\\w*)\\b.*\\b(?:von|an|aus)|entschuldig\\w*|verzeih\\w*|verstandnis|(?:haben|nimm|nehmen) (?:sie )?(?:vielen |herzlichen |besten )?dank|mach(?:en|t)? (?:dir|sie sich|euch) keine|seien sie|genie(?:ss|s)\\w+ sie|lassen sie es sich',
    'dank(?:e)? fur (?:die|ihre|deine|eure|das) (?:\\w+ )?(?:ruckmeldung|antwort|bestatigung|freigabe|frage|nachfrage|feedback|erinnerung|geduld|anfrage|hilfe|rat|angebot)',
    '^(?:anbei|beigefugt|im anhang|hier) (?:finden|erhalten|bekommen|haben) sie(?!.*\\bbitte\\b)|beachten|bitte beachte',
  ],
  rhetoric: [
    '(?:weisst du|wissen sie|wisst ihr) noch\\b|erinner\\w+ (?:sie sich|du dich|ihr euch)|wer hatte (?:das )?(?:gedacht|geglaubt|geahnt)|(?:ist|war) (?:es|das) nicht (?:einfach )?(?:schon|toll|verruckt|herrlich|lustig|wunderbar|komisch|erstaunlich|unglaublich|fantastisch|genial|witzig|grossartig|wahnsinn)|warum (?:eigentlich )?nicht$|wer weiss$|(?:weisst|wissen) (?:du|sie),? was$|was will man mehr|was soll (?:man|ich) sagen|wo ist (?:nur|blo(?:ss|s)) die zeit|wie oft (?:hort|sieht|erlebt|passiert) (?:man|das)|warum (?:haben|hatten) wir das nicht|wer (?:braucht|will) (?:(?:da|das|denn|noch|schon|dann) ?)+\\b|was (?:ware|waren|wurden|taten) wir (?:nur )?ohne|kaum zu glauben|vorstellen,? wie\\b|ist das zu (?:fassen|glauben)',
    '(?:schon|toll|super|lustig|verruckt|herrlich|genial|wunderbar|witzig|komisch|stark|typisch|klasse)[^,]{0,15}, (?:nicht|oder|nicht wahr|was|gell|ne)$',
    "^(?:(?:hallo|hi|na|und),? )?wie geht(?:'s|s| es)?(?: (?:ihnen|dir|euch|so|denn|heute))*$|^alles (?:gut|klar|okay|ok)(?: bei (?:dir|ihnen|euch))?$|^geht es (?:ihnen|dir|euch) gut$",
    '^(?:noch |haben sie |hast du |sonst noch |weitere )*(?:fragen|ruckfragen|unklarheiten)$|^(?:der|das|die|mein|unser)\\w* (?:\\w+ )?(?:grund|ergebnis|fazit|haken|losung)$|^(?:wirklich|echt|stimmt.?s|ja|ok|oder)$',
  ],
  trouble: [
    '(?:unser|unsere|mein|meine) \\w+ (?:will|verlangt|besteht auf|wunscht|hatte gern|mochte) (?:den|die|das|dass|einen?|ein|ihre?[nm]?|noch)\\b(?!.* werden)',
    'auf der rechnung (?:steht|stehen|sind|ist)\\b|\\b(?:niemand|keiner)\\b.*\\b(?:da|gekommen|erschienen|gemeldet|aufgetaucht)|nichts (?:passiert|geschehen)|blockier\\w*',
    '(?:lese|gelesen|gesehen|gehort|gefunden|erfahren)\\b.{0,40} dass (?:sie|du|ihr)\\b',
    '\\b(?:kaputt\\w*|defekt\\w*|beschadigt\\w*|kratzer\\w*|zerkratzt\\w*|zerbrochen\\w*|gerissen|undicht\\w*|tropft|flackert|flackern|fehlerhaft\\w*|klemmt|klemmen|enttauscht|unzufrieden|beschwer\\w+|beschwert|reklam\\w+|mangel\\b|mangelhaft\\w*|schimmel\\w*|abgebrochen|abgesturzt|ausgefallen|verschimmelt|verwackelt|unscharf|unlesbar\\w*|durchgebrannt|verstopft|fehlermeldung\\w*|durcheinander\\w*|verwechselt|streikt|spinnt)\\b',
    '(?:funktionier(?:t|en)|offne[nt]|offnet sich|lauf(?:t|en)|lasst sich|lassen sich|stimm(?:t|en)|leuchte[nt]|startet|ladt|schliesst|druckt|gefallt|gefallen)\\b(?: \\w+){0,6} nicht\\b|(?:geht|gehen) (?:schon wieder|immer noch|leider|jetzt) nicht|(?:geht|gehen) (?:\\w+ )?(?:nicht (?:mehr|an|auf|aus)|aus|kaputt)\\b|(?:immer noch|noch immer) (?:nicht|keine?n?)\\b|verstehe\\w*(?: \\w+){0,4} nicht|nicht (?:verstehe|verstehen|angenommen|akzeptiert|erkannt)|nicht (?:auf|in) (?:der|unserer|meiner) (?:liste|rechnung|lieferung)|nicht (?:mehr )?(?:zufrieden|richtig|lesbar|dicht|das, was|wie (?:vereinbart|besprochen|bestellt|abgesprochen|beschrieben))',
    '\\b(?:falsch|falsche[nrsm]?)\\b|\\b(?:ein|einen|zwei|mehrere|einige|der|kleiner) (?:\\w+ )?(?:fehler|tippfehler|problem|probleme)\\b|(?:viel |etwas |leider )zu (?:dunkel|laut|kalt|klein|gross|hell|kurz|lang|eng|warm)|(?:viel|deutlich|etwas|wesentlich) [a-z]+er als\\b|\\bunvollstandig|finde\\w* (?:\\w+ ){0,5}nicht\\b',
  ],
  settled: [
    '(?:schon|bereits|selbst|inzwischen) (?:wieder )?(?:repariert|behoben|ersetzt|gelost|ausgetauscht|geklart)|problem (?:ist )?gelost|(?:geht|laufen|gehen|klappt) (?:jetzt|nun|wieder)|hat sich (?:\\w+ )?erledigt|hat sich (?:\\w+ )?geklart|haben (?:es|sie|ihn) gefunden|habe (?:es|sie|ihn) gefunden|(?:ist|sind) (?:\\w+ )?(?:behoben|gelost|repariert|geklart)|funktioniert (?:jetzt|wieder|nun)|(?:geht|lauft) (?:jetzt |nun )?wieder\\b(?! nicht)|macht (?:gar )?nichts|nicht schlimm|fehlalarm|ist vom tisch|machen es (?:\\w+ ){0,2}doch nicht',
  ],
  needless: [
    '(?:musst|mussen|brauchst|brauchen|musst ihr)\\b(?: \\w+)? (?:nicht (?:antworten|reagieren)|nichts (?:\\w+ )?(?:zu )?(?:tun|machen|unternehmen|veranlassen))|(?:nichts|nicht) (?:weiter |mehr )?zu (?:tun|veranlassen|antworten)|(?:antwort|ruckmeldung|reaktion|handlung)\\b(?: ist)? (?:nicht (?:notig|erforderlich|notwendig)|unnotig)|keine (?:antwort|ruckmeldung) (?:notig|erforderlich|notwendig)|kein handlungsbedarf|fur (?:sie|dich|euch) andert sich nichts',
  ],
  assent: [
    '(?:ja|jawohl|gern|gerne|passt|einverstanden|perfekt|super|prima|ok|okay|alles klar|in ordnung|klar|genau|freigegeben|abgemacht|sehr gern|sehr gut|gute idee|so machen wir|machen wir|gefallt (?:mir|uns)|wir (?:nehmen|entscheiden|haben uns entschieden)|ich nehme)\\b',
  ],
  goAhead: [
    '(?:bestell\\w*|mach\\w*|buch\\w*|leg\\w* los|loslegen|fang\\w*|weitermachen|umsetzen|druck\\w*|nehm\\w*|nimm|liefer\\w*|beauftrag\\w*|stell\\w*|veroffentlich\\w*|reservier\\w*|einbau\\w*|bau\\w*|ausfuhr\\w*|abrechn\\w*|so\\b)',
  ],
  sorry: [
    '(?:tut (?:mir|uns) (?:\\w+ )?leid(?!, (?:dass ich (?:noch ?mal|schon wieder|stor)))|entschuldig(?:e|en|t|ung)|verzeih\\w*|pardon)\\b(?!.*\\b(?:storung|nachfrage|nachhake\\w*)\\b)|(?:mein|unser) fehler|habe (?:ich |es |sie |das )?(?:schon )?(?:korrigiert|behoben|ersetzt)',
  ],
  promise: [
    '(?:ich|wir) (?:melde|melden|gebe|geben|sage|sagen|schreibe|komme)\\b.*(?:mich|uns|bescheid|wieder|zuruck|auf (?:sie|dich) zu)|melde mich',
  ],
};
