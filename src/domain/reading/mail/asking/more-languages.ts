import type { Asking } from './asking.ts';

const few = { opens: [], goAhead: [], sorry: [], promise: [] } as const;

export const spanish: Asking = {
  ...few,
  words:
    'el la los las un una de del y yo tu que en por para con no es son esta su sus mi me te le lo se si pero como mas muy hola gracias buenos dias estimado estimada adjunto al ya ha he nos',
  joins: 'y|pero|o|entonces|luego',
  asks: [
    '(?:podrias?|puedes?|podeis|podriais|pueden|podrian|podemos|podriamos|seria posible|te importaria|le importaria|os importaria)\\b',
    'por favor(?! (?:disculp|no respond))|porfa\\b|le ruego|les ruego|rogamos|agradeceria\\w*|agradezco que',
    '(?<!no )(?:necesito|necesitamos|necesitaria\\w*|nos hace falta|me hace falta|nos falta|me falta|faltan?)\\b(?! nada)',
    '(?:a la espera|en espera|espero|esperamos|esperando|pendientes?) (?:de )?(?:tu|su|vuestra|una|sus|tus)\\b|quedo a la espera|quedamos a la espera|tener noticias',
    '(?:queria|queriamos|quisiera|quisieramos|me gustaria|nos gustaria) (?:saber|pedir|preguntar|reservar|encargar|tener|hacer|confirmar|cambiar|contratar|un|una)',
    'me pregunto|una (?:pregunta|duda|consulta)|no (?:se|sabemos|encuentro|entiendo) (?:si|que|como|cual|la|el)|todavia no (?:he|hemos)|aun no (?:he|hemos)|recordar(?:te|le|os)|recordatorio|sin (?:noticias|respuesta)|de antemano|lo antes posible|cuanto antes',
    '(?:dime|digame|decidme|enviame|mandame|enviadme|confirmame|avisame|envieme|mandeme|diganos|envienos|llamame|llameme)\\b(?! si)|(?:avisame|dime) (?:cuando|que|cual|si (?:te|os|le))',
  ],
  begins: ['(?:confirma|confirme|envia|envie|manda|mande|revisa|revise|firma|firme)\\b'],
  spares: [
    'si (?:tienes?|teneis|tienen|necesitas?|necesita|hay|surge|cambia|quieres algo) .*(?:duda|pregunta|algo|cualquier|cambi|avis|problema|no dud)',
    'no dud(?:es|e|eis) en|a (?:tu|su|vuestra) disposicion|cualquier (?:duda|cosa|pregunta)|espero que (?:estes|este|todo|te)',
  ],
  rhetoric: [
    'quien lo (?:diria|iba)|por que no$|como estas$|que tal$|como esta$|te lo puedes creer|verdad que',
  ],
  trouble: [
    '\\b(?:rot[oa]s?|averiad[oa]s?|danad[oa]s?|estropead[oa]s?|equivocad[oa]s?|rayad[oa]s?|decepcionad[oa]s?|defectuos[oa]s?)\\b|no (?:funciona|funcionan|abre|cierra|enciende|va|carga)\\b|(?:un|el) (?:error|problema|fallo)\\b',
  ],
  settled: ['ya (?:esta|lo he) (?:solucionado|resuelto|arreglado|encontrado)|solucionado|no importa'],
  needless: ['no (?:hace falta|es necesario|hay que) (?:que )?(?:respond|contest|hacer|hagas)'],
  assent: ['(?:si|vale|perfecto|de acuerdo|claro)\\b'],
};

export const italian: Asking = {
  ...few,
  words:
    'il lo la gli le un una di del della e io tu che in per con non è sono questo questa suo mio mi ti ci vi si se ma come piu molto ciao grazie buongiorno gentile caro cara allegato al ho ha abbiamo anche da nel alla allegata',
  joins: 'e|ma|o|allora|poi',
  asks: [
    '(?:potresti|potrebbe|potreste|puoi|puo|potete|possiamo|potremmo|sarebbe possibile|riesci a|riesce a|riuscite a|ti dispiacerebbe|le dispiacerebbe)\\b(?! contare)',
    'per favore|per cortesia|per piacere|\\bla prego\\b(?! di accettare)|vi prego|(?:chiedo|chiediamo|chiederei|chiederti|chiederle|chiedervi)\\b|sareste cosi',
    '(?<!non )(?:ho bisogno|abbiamo bisogno|avrei bisogno|avremmo bisogno|mi serve|ci serve|mi servono|ci servono|mi servirebbe|ci servirebbe|mi manca|ci manca|manca|mancano)\\b(?! (?:nulla|niente))',
    "(?:in attesa|attendo|attendiamo|aspetto|aspettiamo|resto in attesa|restiamo in attesa) (?:di |d')?(?:un|una|tuo|tua|suo|sua|vostr\\w+|cortese|la|il)\\b",
    '(?:volevo|vorrei|vorremmo|volevamo|mi piacerebbe|ci piacerebbe) (?:sapere|chiedere|chiederti|chiederle|prenotare|ordinare|avere|ricevere|fissare|spostare|cambiare|un|una)',
    'mi chiedo|mi domando|una domanda|non (?:so|sappiamo|trovo|capisco) (?:se|che|come|quale|la|il|piu)|non (?:ho|abbiamo) (?:ancora |piu )?(?:ricevuto|avuto|sentito|visto)|sollecit\\w+|promemoria|in anticipo|al piu presto|quanto prima|ricordar(?:ti|le|vi)',
    '(?:fammi|mi faccia|fateci|fatemi|facci) (?:sapere)|(?:dimmi|mi dica|ditemi|mandami|mi mandi|inviami|mi invii|chiamami|mi chiami|confermami|mi confermi|ci mandi|ci invii)\\b',
  ],
  begins: ['(?:conferma|confermi|invia|manda|firma|controlla|controlli)\\b'],
  spares: [
    'se (?:hai|ha|avete|avessi|dovesse|dovessi|serve|ti serve|cambia|ci sono|qualcosa) .*(?:domand|dubb|qualcosa|bisogno|cambi|problem|sapere|altro)|(?:fammi|mi faccia|fateci) sapere se (?:cambia|qualcosa|hai bisogno|ha bisogno|serve)',
    'non esit\\w+|(?:a|resto a|restiamo a) (?:tua |sua |vostra |completa )?disposizione|per qualsiasi',
  ],
  rhetoric: ["chi l'avrebbe|perche no$|come (?:stai|va|sta)$|tutto bene$|ci credi"],
  trouble: [
    '\\b(?:rott[oaie]|guast[oaie]|danneggiat[oaie]|difettos[oaie]|sbagliat[oaie]|graffiat[oaie]|delus[oaie])\\b|non (?:funziona|funzionano|si apre|si chiude|si accende|parte|va piu)\\b|(?:un|il) (?:errore|problema|guasto)\\b',
  ],
  settled: ['(?:e|abbiamo|ho) (?:tutto )?risolto|trovat[oa],? grazie|non importa'],
  needless: ['non (?:serve|occorre|e necessario|c.e bisogno di) (?:rispond|che rispond|fare)'],
  assent: ["(?:si|va bene|perfetto|d'accordo|certo)\\b"],
};

export const dutch: Asking = {
  ...few,
  words:
    'de het een en ik je jij u we wij van op in voor met niet is zijn dat die dit er aan bij naar ook nog maar of als hoi hallo beste dank bedankt bijlage uw jouw mijn ons te heb heeft hebben wat hoe om gerust',
  joins: 'en|maar|of|dan|dus',
  asks: [
    '(?:kun|kan|kunt|kunnen|zou|zoudt|zouden|wil|wilt|willen|mag|mogen|heb|hebt|heeft|weet) (?:je|jij|u|jullie|we|wij|ik)\\b(?! (?:altijd|rekenen|gerust))',
    '(?:alstublieft|alsjeblieft|a\\.?u\\.?b|svp|gelieve|graag (?:ontvang|hoor|zou|willen|wil|verneem|zien|een|uw|je|voor)\\w*|verzoek(?:e|en)? )',
    '(?:heb|hebben|had|hadden) (?:\\w+ ){0,6}nodig(?! niet)|(?:we|wij|ik) missen? |(?:ontbreekt|ontbreken)\\b',
    '(?:wacht|wachten) (?:\\w+ )?(?:nog )?op|(?:zie|zien) .*(?:reactie|antwoord|bericht) .*tegemoet|(?:kijk|kijken) uit naar (?:je|uw|jullie) (?:reactie|antwoord|bericht)|hoor(?:t|en)? (?:ik|we|wij)? ?graag|(?:ik|we|wij) hoor(?:en)? ',
    '(?:zou|zouden|wil|willen|wilde|wilden) (?:\\w+ ){0,5}(?:weten|vragen|bestellen|boeken|reserveren|navragen|afspreken|ontvangen)|vraag(?:t)? me af|(?:een|twee|nog een) (?:vraag|vragen|vraagje)|weet niet (?:of|wat|hoe|welke)|geen idee',
    'nog (?:geen|niets|niet) .*(?:ontvangen|gehoord|gekregen|binnen|betaald)|herinner\\w*|bij voorbaat|alvast (?:bedankt|dank)|zo (?:snel|spoedig) mogelijk',
    '(?:laat|laten) (?:me|mij|ons|het me|het ons) (?:\\w+ )?weten|(?:stuur|geef|bel|mail|zeg|vertel) (?:me|mij|ons)\\b',
  ],
  begins: ['(?:bevestig|stuur|controleer|kijk|onderteken|teken|betaal)\\b'],
  spares: [
    '(?:mocht|mochten|als|indien|wanneer) (?:je|u|jullie|er|het|iets) .*(?:vragen|nodig|iets|verandert|wijzigt|problemen|niet|gerust)|bij vragen|(?:voel|voelt) (?:je|u) vrij|aarzel niet|tot (?:je|uw) dienst',
  ],
  rhetoric: [
    'wie had (?:dat )?gedacht|waarom niet$|hoe (?:gaat het|is het)(?: met (?:je|u|jullie))?$|alles goed$',
  ],
  trouble: [
    '\\b(?:kapot|defect|beschadigd|stuk|gebarsten|lekt|lekkage|foutief|verkeerde?|teleurgesteld|klacht|ontevreden)\\b|(?:werkt|werken|opent|sluit|brandt|start|klopt|kloppen) (?:\\w+ ){0,3}niet|(?:een|de) (?:fout|probleem|storing)\\b',
  ],
  settled: [
    '(?:is|zijn) (?:al |inmiddels )?(?:opgelost|gevonden|gemaakt)|laat maar|maakt niet uit|werkt weer',
  ],
  needless: [
    '(?:hoeft|hoef) (?:je |u )?niet te (?:reageren|antwoorden)|(?:antwoord|reactie) (?:is )?niet nodig|niets te doen',
  ],
  assent: ['(?:ja|prima|akkoord|perfect|goed|oke|ok)\\b'],
};

export const portuguese: Asking = {
  ...few,
  words:
    'o a os as um uma de do da dos das e eu que em no na por para com nao é sao este esta seu sua meu minha me te lhe se mas como mais muito ola obrigado obrigada bom dia caro cara anexo ao ja foi tem temos ate',
  joins: 'e|mas|ou|entao',
  asks: [
    '(?:pode|podes|podem|poderia|poderias|poderiam|podemos|poderiamos|consegue|consegues|conseguem|seria possivel|importa-se|importas-te)\\b(?! contar)',
    'por favor|por gentileza|faca o favor|peco|pedimos|solicito|solicitamos|agradeco que|agradecia|agradecemos (?:que|o envio|a confirmacao)',
    '(?<!nao )(?:preciso|precisamos|precisava|precisavamos|precisaria|faz-me falta|falta|faltam|falta-nos)\\b(?! nada)',
    '(?:aguardo|aguardamos|a aguardar|no aguardo|a espera|espero|esperamos) (?:d[aeo] |por )?(?:a |o )?(?:sua|seu|tua|teu|vossa|vosso|uma|um|resposta|retorno|noticias)',
    '(?:queria|queriamos|gostaria|gostava|gostariamos|gostavamos) (?:de )?(?:saber|pedir|perguntar|marcar|reservar|encomendar|ter|receber|confirmar|um|uma)',
    'pergunto-me|sera que|uma (?:pergunta|duvida|questao)|nao (?:sei|sabemos|encontro|percebo) (?:se|que|como|qual|o|a)|ainda nao (?:recebi|recebemos|tive|tivemos|vi)|lembrar|lembrete|sem (?:noticias|resposta)|desde ja|assim que possivel|o quanto antes',
    '(?:diga-me|diz-me|envie-me|envia-me|mande-me|manda-me|me diga|me envie|me mande|ligue-me|liga-me|avise-me|avisa-me|me avise|confirme)\\b',
  ],
  begins: ['(?:confirma|confirme|envie|envia|mande|assine|verifique)\\b'],
  spares: [
    'se (?:tiver|tiveres|tiverem|precisar|precisares|houver|algo|alguma) .*(?:duvida|questao|algo|alguma|problema|mud|avis|disposicao|disponivel)|qualquer (?:duvida|questao|coisa)',
    'nao hesit\\w+|(?:a|estou a|estamos a|fico a) (?:sua |tua |vossa |inteira )?disposicao',
  ],
  rhetoric: ['quem diria|por ?que nao$|como (?:esta|estas|vai)$|tudo bem$|acredita'],
  trouble: [
    '\\b(?:partid[oa]s?|avariad[oa]s?|danificad[oa]s?|estragad[oa]s?|errad[oa]s?|riscad[oa]s?|desiludid[oa]s?|quebrad[oa]s?|defeito)\\b|nao (?:funciona|funcionam|abre|fecha|liga|acende)\\b|(?:um|o) (?:erro|problema)\\b',
  ],
  settled: ['(?:ja )?(?:esta|foi|ficou) (?:resolvido|resolvida)|ja encontr\\w+|nao faz mal'],
  needless: ['nao (?:e preciso|precisa de|precisas de|e necessario) (?:responder|resposta|fazer)'],
  assent: ['(?:sim|perfeito|combinado|certo|de acordo)\\b'],
};
