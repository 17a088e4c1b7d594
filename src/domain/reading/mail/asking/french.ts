import type { Asking } from './asking.ts';

const answer =
  '(?:avis|accord|retour|reponse|confirmation|validation|signature|remarques|commentaires|aval|feu vert|decision|appel|devis|instructions|nouvelles)';
const offer =
  'si (?:vous avez|tu as|vous aviez|besoin|jamais|quelque chose|quoi que|vous (?:voulez|souhaitez)(?: \\w+)? (?:autre|plus)|vous (?:rencontrez|remarquez|constatez|voyez)|tu (?:vois|remarques|veux)|ca (?:change|ne)|cela (?:change|ne)|il y a|vous avez besoin|tu as besoin|un (?:souci|probleme)|des questions|necessaire)';

export const french: Asking = {
  words:
    "le la les un une des du de et je vous tu nous il elle on est sont pas ne que qui pour avec dans sur au aux ce cette ces mon ma mes votre vos ton ta tes notre nos merci bonjour madame monsieur chere cher c'est j'ai n'est ai avez a ete si ou par plus bien tres voici ci-joint oui non cela ca en se toujours lundi mardi mercredi jeudi vendredi samedi dimanche heures demain",
  joins: 'et|mais|ou|donc|alors|puis|sinon|ensuite',
  asks: [
    "(?:devrions|devons|faudrait que nous|faut que nous|faut qu'on)(?: en)? (?:parler|discuter|parlions|voir|decider)|parlons-en|(?:voulais|voudrais|tiens a|aimerais)(?: m'| nous )?(?:assurer|etre sure?)",
    "(?:n'est|n'a|ne m'est)(?: \\w+)? pas (?:encore )?(?:arrive|parvenu|venu|ete (?:paye|regle|recu))\\w*|je (?:vous |te )?(?:renvoie|remets) (?:mon|ma|le|la|ci)|(?:mail|message)\\b.{0,30}(?:perdu|spam|trappe)",
    "\\b(?!rendez-|dit-|dis-|peut-etre|voila-|veuillez-)[a-z']+-(?:t-)?(?:vous|tu|nous|on|je|il|elle|ils|elles|ce)\\b(?!-m)",
    '\\b(?!excus|pardonn|permett|laiss|croy|crois|fait|desol)[a-z]+(?:ez|es|e|s|is)-(?:moi|nous|le|la|les|lui|leur)\\b(?!-)',
    "merci (?:par avance )?(?:de |d')(?!avoir|m'avoir|nous avoir|votre|ton|l'avoir|noter|bien vouloir (?:noter|nous excuser))(?:(?:me|m'|nous|bien|vouloir|le|les|la|y|vous|l'|ne pas) ?)*[a-z]+(?:er|ir|re|oir)\\b",
    "veuillez (?!trouver|noter|agreer|accepter|recevoir|excuser|nous excuser|m'excuser|croire|ne pas)",
    '(?:prie|prions|priee|pries) de (?!.*(?:agreer|croire|recevoir|excuser|accepter|noter|trouver))',
    "s'il (?:te|vous) plait|\\bsvp\\b|\\bstp\\b",
    "(?<!pas |vous |tu )(?:\\bai|aurais|avons|aurions|\\ba|aurait|ont) (?:\\w+ )?besoin d|(?<!ne )(?:me|nous|lui) (?:faut|faudrait|manque|manquent|manquerait)\\b(?! (?:rien|plus rien|pas))|\\bil faudrait\\b|(?:suffirait|suffira|suffit)\\b|ne manque (?:plus )?que|(?:des que|quand|une fois que|tant que) (?:j'ai|j'aurai|nous avons|nous aurons|je recois|je n'ai pas) (?:votre|ton|vos|tes)|espere que (?:vous|tu) (?:pouvez|pourrez|connaissez|savez|peux|pourras|connais|aurez)",
    "(?:attends|attendons|attente de|en attente|attente d')\\b(?! (?:le |la |les |une? |de la |des |du |mon |notre )?(?:fournisseur|livraison|banque|mairie|reponse (?:du|de la)|architecte|collegue))",
    '(?:aimerais|aimerions|souhaite|souhaitons|souhaiterais|souhaiterions|voudrais|voudrions|voulais|voulions|desire|desirons|desirerais)(?: \\w+)? (?:savoir|commander|reserver|avoir|recevoir|connaitre|obtenir|modifier|deplacer|annuler|acheter|prendre|faire|demander|changer|rencontrer|voir|convenir|vous (?:demander|voir|rencontrer)|que (?:vous|tu)|un (?!bon)|une (?!bonne|excellente|belle)|des|le|la)\\b',
    "(?:me|nous|se) demand(?:e|ons|ent)\\b|(?<!(?:ai|as|a|avons|avez|ont|aviez|avais|avait|aviez deja|m'avez|m'aviez|m'a) )demand(?:e|ent) (?:si|ce que|quel\\w*|combien|quand|comment|ou)\\b",
    "\\brelanc\\w+|petit rappel|me permets de|rappeler (?:que|la|le|votre)|sans (?:nouvelles|reponse|retour)|n'(?:ai|avons)(?: toujours| encore)? (?:pas|rien)(?: encore| toujours)? (?:recu|eu|entendu|vu)|pas (?:encore|toujours) (?:recu|eu|regle|paye)|toujours pas\\b",
    `(?:attente|espere|avoir|recevoir|besoin|faudrait|attends|attendons|sur|avec|suite|reste)(?: \\w+)?(?: de| d'| a)? ?(?:votre|ton|vos|tes) ${answer}|${answer} (?:serait|seraient|avant|d'ici)|au plaisir de (?:vous lire|te lire)|hate d'avoir`,
    "est-ce qu|qu'en (?:pens|dit|dis)\\w*|ou en (?:est|es|etes|sont)|a quel\\w* \\w+ (?:pens|souhait)",
    '(?:une|petite|deux|quelques|derniere|autre|ma|mes|notre|nos) (?:petites? |dernieres? )?questions?\\b(?! (?:est|sont) (?:reglee?s?|resolue?s?))',
    "(?:ne|n') ?(?:sais|savons|comprends|comprenons|suis pas sure?|retrouve|trouve|trouvons|arrive|arrivons|parviens|parvenons) ?(?:pas|plus)\\b",
    "d'avance|des que possible|au plus vite|rapidement possible|c'est urgent|dans les meilleurs delais",
    '(?:cherche|cherchons|recherche|recherchons) (?:une?|des)\\b|(?:interesse|interessee|interesses) par',
    '(?:tiens|tenez|dis|dites|fais|faites)(?:-\\w+)? (?:au courant|savoir|signe)|compte sur (?:vous|toi) pour|ce serait (?:bien|super|parfait|genial|gentil|sympa|ideal) (?:si|de|que)',
    "(?:si|des que|quand) (?:vous|tu) (?:me|nous|m'|nous) ?(?:di\\w+|envo\\w+|donn\\w+|indiqu\\w+|confirm\\w+)|(?:demande|exige|attend|souhaite|veut)\\b.{2,50} de (?:votre|ta) part|(?:deuxieme|troisieme|dernier|premier) rappel",
    'erreur (?:sur|dans) (?:la|votre|le) (?:facture|devis|contrat)',
  ],
  begins: [
    '(?:tu|vous) (?:peux|pouvez|pourrais|pourriez|aurais|auriez)\\b(?! (?:compter|garder|etre|me joindre|m.appeler|nous joindre|toujours))',
  ],
  opens: [
    "(?!assez|chez|allez|recevez|croyez|sachez|notez|trouvez|profitez|soyez|veuillez|n'hesitez|vous|ayez|excusez|passez)[a-z']+ez\\b(?! (?:bien|pas))",
    '(?:quand|combien|comment|pourquoi|quel\\w*|qui|ou|que)\\b.*(?:-|est-ce|\\bcoute|\\bserait)',
    '(?:des nouvelles|une idee|du nouveau|et pour)\\b',
  ],
  spares: [
    "^(?!.*(?:moi|nous))(?:le |la |l')?[\\w.'-]+(?: [\\w.'-]+)?,? (?:s'il (?:vous|te) plait|svp|stp)$",
    "(?:ravis?|heureux|heureuse|plaisir) de (?:travailler|collaborer)|a l'avenir$",
    `${offer}|(?:previen\\w+|di(?:s|tes)|appel\\w+|contact\\w+|ecri\\w+|fai(?:s|tes)|hesit\\w+)(?:-\\w+)?.* ${offer}`,
    'hesit(?:e|ez) (?:pas|surtout pas)|(?:a|reste|restons|suis|sommes) (?:a )?(?:votre |ta )?(?:entiere )?disposition|pour (?:toute|plus|tout) (?:question|information|renseignement)\\w*|en cas de (?:question|besoin|doute)',
    "sauf (?:avis|indication|mention) contraire|si je n'ai pas (?:de )?(?:nouvelles|reponse|retour)|sans (?:nouvelles|reponse|retour) de (?:votre|ta) part.{0,20},? (?:je|nous)\\b(?! (?:me permets|vous relanc))",
    "(?:vous|tu) (?:m'|nous |me )?(?:avez|aviez|as|avais) (?:\\w+ )?demande|(?:en|pour) repon(?:se|dre) a (?:votre|ta)|comme (?:demande|convenu|promis|souhaite)|\\b(?:ai|avons) demande (?:a|au|aux)\\b",
    "(?:je |nous )?(?:vous |te |t')(?:dirai|dirons|tiens|tiendrai|tiendrons|tenons|previendrai|confirmerai)\\b",
    'agreer|salutations|(?:souhaite|souhaitons|passez|bonne)\\b.*(?:journee|soiree|week-end|fetes|annee|vacances)|excus\\w+|pardonn\\w+|saluez|embrasse',
    "merci (?:beaucoup |infiniment |encore |bien )?(?:pour|d'avoir|de (?:m'avoir|nous avoir|votre|ton|l'avoir))",
    '(?:vous )?(?:trouverez|trouvez|noter|notez) ',
  ],
  rhetoric: [
    "(?:te souviens|souviens-tu|vous souvenez|souvenez-vous)|qui (?:aurait|eut) (?:cru|pense|dit)|pourquoi pas$|vous (?:vous )?(?:rendez|imaginez|y croyez|savez quoi)|tu (?:te rends compte|imagines|y crois|sais quoi)|que demander de plus|n'est-ce pas (?:beau|magnifique|formidable|incroyable|merveilleux|genial|drole)|comment (?:vous|te) (?:remercier|dire)|que dire|qui sait$|ou passe le temps|que ferions-nous sans|(?:n'est-il|n'est-elle|est-ce) pas (?:beau|belle|magnifique|drole|fou|incroyable)",
    "(?:beau|belle|genial|super|fou|drole|magnifique|incroyable|joli|bien)[^,]{0,15}, (?:non|n'est-ce pas|hein|pas vrai)$",
    '^(?:(?:bonjour|salut|alors),? )?(?:comment (?:allez-vous|vas-tu|ca va|va)|ca va|vous allez bien|tu vas bien|tout va bien)(?: .{0,20})?$',
    "^(?:des |une |encore des |avez-vous des |d'autres )?questions?$|^(?:la raison|le resultat|ma reponse|resultat|vraiment|non|hein|ok)$",
  ],
  trouble: [
    "\\bdecale\\w*|(?:notre|mon|ma) \\w+ (?:exige|veut|demande|souhaite) (?:le|la|les|l'|une?|des|que|votre)\\b",
    "facture (?:indique|mentionne|affiche|dit)\\b|personne n'est (?:venu|passe|la)|rien n'(?:est|a) (?:arrive|ete fait|bouge)",
    '(?:lu|vu|appris|entendu)\\b.{0,40} que vous (?:\\w+ )?(?:faites|proposez|donnez|vendez|reparez|restaurez|offrez|louez)',
    '\\b(?:casse|cassee|cassees|en panne|abime\\w*|raye|rayee|rayees|rayes|rayure\\w*|fuite|fuit|grille|grillee|defectueu\\w+|endommage\\w*|errone\\w*|decue?s?|mecontent\\w*|insatisfait\\w*|plaignent|plaints?|plainte\\w*|dechire\\w*|tache|moisi\\w*|clignote\\w*|illisible|floue?s?|bloque\\w*|rejete\\w*|fissure\\w*)\\b',
    "(?:ne |n')(?:\\w+ )?(?:marche|marchent|fonctionne|fonctionnent|s'ouvre|s'allume|ouvre|ferme|demarre|tient|correspond|correspondent|convient|est|sont)(?: \\w+)? (?:pas|plus)\\b(?! (?:la peine|necessaire|grave|un probleme|urgent|presse))",
    "\\b(?:un|le|des|ce|petit|gros) (?:probleme|problemes|souci|soucis|bug)\\b|\\b(?:une|des|cette|l') ?erreurs?\\b|(?:la|le|les|de|un|une) mauvais\\w* (?!temps|nouvelle)|trop (?:sombre|fort|froid|petit|grand|court|long|chaud|bruyant)\\w*|tombe\\w* en panne",
  ],
  settled: [
    "(?:deja|nous-memes|moi-meme) (?:repare|remplace|regle|resolu)|(?:ferme|marche|fonctionne|ouvre) de nouveau|(?:probleme|souci) (?:est )?(?:regle|resolu)|c'est (?:regle|resolu|repare|arrange)|(?:remarche|refonctionne)|(?:marche|fonctionne) (?:de nouveau|a nouveau|maintenant)|l'ai retrouve|l'avons retrouve|retrouvee?\\b|ce n'est (?:pas|rien) grave|n'est plus (?:necessaire|d'actualite)|fausse alerte|ne tenez pas compte",
  ],
  needless: [
    "(?:pas|inutile|aucun) ?(?:besoin|necessaire|la peine)? (?:de|d')(?: me| nous)? ?(?:repondre|reponse|faire quoi)|(?:n'avez|n'as|n'aurez) (?:rien|pas) (?:a|besoin) (?:faire|de)|rien a faire|aucune (?:reponse|action) (?:n'est )?(?:attendue|necessaire|requise)|n'appelle pas de reponse",
  ],
  assent: [
    "(?:oui|d'accord|parfait|entendu|ok|tres bien|bien sur|c'est bon|valide|ca marche|volontiers|super|impeccable|nous (?:prenons|choisissons|sommes d'accord)|je prends)\\b",
  ],
  goAhead: [
    '(?:allez-y|vas-y|procedez|commandez|commande|lancez|lance|faites|fais|continuez|imprimez|reservez|gardez|prenez|mettez)\\b',
  ],
  sorry: [
    '(?:desole|desolee|desoles|navre|navree|excus\\w+|pardon)\\b(?! (?:de (?:vous |te )?(?:relancer|deranger|insister)|mais))|(?:mon|notre|ma) (?:erreur|faute)|(?:ai|avons) (?:corrige|remplace|repare)',
  ],
  promise: [
    "(?:je|nous|on) (?:vous |te |t')?(?:reviens|reviendrai|revenons|dirai|dirons|tiens au courant|tiendrai|tenons au courant|recontacte|rappelle|rappellerai)",
  ],
};
