import type { Asking } from './asking.ts';

const word =
  '(?:thoughts?|feedback|comments?|opinion|views?|input|approval|confirmation|advice|signature|decision|answers?|reply|response|ideas?|suggestions?|proposal|quote|offer|estimate|news|call|go-ahead|consent|instructions?|details)';
const others =
  '(?:supplier|manufacturer|maker|council|bank|insur\\w+|landlord|court|colleagues?|boss|post|weather|courier|delivery|board|electrician|architect|printer|team)';
const something =
  "(?:anything|something|any|you (?:need|have (?:any|a question|questions|more|further|trouble)|want (?:anything|something|more|any|me to)|see|spot|notice|run into|get stuck|ever)|you(?: would|'d) (?:like (?:anything|any|more|me to|a copy|another)|rather|prefer)|you prefer (?:something|another)|there(?: is|'s| are) (?:any|something)|not|(?:it|this|that|they) (?:does not|doesn't|do not|don't|is not|isn't)|i can (?:help|do|be)|problems|questions|plans? changes?)";

export const english: Asking = {
  words:
    'the and you your i we is are it this that for with of to be have has will would can could please not on in at from as our my me us was were do does did if but so an all there they here when what which who how thanks thank just any or by hi dear hello monday tuesday wednesday thursday friday saturday sunday tomorrow today',
  joins: 'and|but|or|so|then|also|just|do|please|otherwise|again',
  asks: [
    'would (?:really |already |also )?(?:help|suit) (?:me|us|a lot)\\b',
    "(?:let's|let us) (?:talk|discuss|meet|speak|find|go through|decide|agree|look)\\b|(?:we|you and i) (?:should|need to|must|have to|ought to) (?:talk|speak|discuss|meet|decide|agree)",
    '(?:want|wanted|like|love) to (?:be|make) sure',
    '(?:note|e?mail|message|letter|request)\\b.{0,40}\\b(?:here it is again|got lost|lost|slipped|went astray|once more|spam)\\b|sending (?:this|it|my \\w+) (?:again|once more)',
    "(?:has|have|is|did|was|are)(?:n't| not)(?: yet)? (?:been paid|turned up|shown up|come (?:in|through|yet)|arrived?)",
    '(?:can|could|would|will|cld) (?:you|u|one of you|somebody|someone|anybody|anyone)\\b(?! (?:believe|imagine))',
    '(?<!neither |nor |then |so |as |than |that |what |how |where )(?:can|could|shall|should|may|might) (?:we|i)\\b(?! (?:say|add|just say))',
    "please(?: also| just| kindly| do| then)?(?! (?:find|note|see (?:attached|below|enclosed)|be (?:aware|advised|assured|informed)|accept|ignore|disregard|forgive|excuse|bear|do not|don't|feel|give (?:my|our)|say hello|pass on my|keep in mind|rest|enjoy|stay|take care|refer|greet|go ahead|give \\w+ (?:my|our)))\\b(?= [a-z]| ?$)",
    'kindly (?!note|find|accept)[a-z]+',
    "(?:i|we)(?:'ll|'d)? (?:(?:still|just|really|only|also|would|will|do|urgently|now|then|must|therefore) )*need\\b(?! (?:not|nothing|no|to (?:think|check|ask (?:my|our|the)|discuss|wait|tell|run|leave (?!me|us)|look|go|apologi\\w+|talk to (?:my|our))|(?:a |\\w+ )?(?:bit|little|few|another|more|two|three|some) (?:more )?(?:time|days?|weeks?|hours?|minutes?)))\\b",
    "needs? .{2,60}(?:from you|by (?:the|mon|tue|wed|thu|fri|sat|sun|tomorrow|tonight|noon|next|\\d)|before )|only (?:needs|lacks?) (?:your?|the|a)\\b|(?:i|we) (?:still |only )*lack\\b|all (?:that is |that's |i |we )?(?:missing|need|lack)\\b",
    '(?:yes|no|word|line|reply|answer|number|figure|sentence|call|e?mail) (?:or (?:a )?no )?(?:is|would be|will be|will|would|helps) (?:enough|do|suffice|plenty|fine|help|me)',
    '(?:have|need|must) to? ?(?:hand in|submit|send in|show|present|file|return|pass on) (?:them |him |her )?(?:your|it|them)\\b',
    "(?:once|as soon as|until|without|before) (?:i|we)?(?:'ve)? ?(?:have|get|receive|hear|know|see|had|got|hearing|having)?\\b.{0,30}\\b(?:your|from you)\\b",
    '(?:needs?|require[sd]?|want|wants) (?:you|your)\\b(?! to (?:know|be the first))',
    "(?:i|we)(?:'d| would) (?:(?:really|very much|also|just|still|rather|be) )*(?:like|love|want|prefer|appreciate|grateful|thankful|glad|interested|happy|need)(?: it)? (?:if you|if we|of|to (?!thank|say|tell|let you|wish|congratulate|apolog|point out|inform|come\\b|join|add that|express|see you (?:soon|again)|stay|help|do (?:it|that))(?:[a-z]+)|to (?:order|book|know|have|see|hear|get|ask|reserve|add|change|arrange|buy|invite|meet|cancel|move|discuss|hire|commission|extend|return|receive|learn|make an)|your|an?|two|three|in|for)\\b",
    'would (?:also )?(?:be|help|mean)(?: (?:a|so|very|really|much|of))* ?(?:great|good|nice|lovely|helpful|help|ideal|handy|wonderful|fantastic|perfect|appreciated|welcome|useful|us|me|a lot)(?: (?:if|to (?:have|get|know|hear|see)|for)\\b| ?$)',
    `(?:still |patiently |now )?(?:waiting|await(?:ing)?|waited)(?: (?:for|on|to hear|your))\\b(?! (?:the |a |an |my |our |his |her |their |word from the )?${others})`,
    "(?:have|has|had)(?:n't| not)(?: yet| still| been able to)? (?:received?|heard|had|got|gotten|seen|come|arrived|paid|been paid)",
    '(?:no|without|any) (?:reply|answer|response|word|news)(?: yet| so far| from you)',
    'have had no|never (?:received|arrived|heard|got)|not (?:yet )?(?:received|arrived|paid|heard)',
    '(?<!nothing |nothing is |not |longer )(?:is|are|was|were|still)(?: still| now| long| already)* (?:missing|outstanding|overdue|unpaid|unsigned|to be (?:signed|paid|confirmed|decided))',
    '(?:gentle|friendly|quick|kind|little|short) (?:reminder|nudge|question|query|check|one:)|just a reminder|remind you (?:of|about)|follow(?:ing)? up (?:on|about|with)|\\bchas(?:e|ing)\\b|check(?:ing)? in (?:on|about|to|with)|circling back|bump(?:ing)? (?:this|it)|(?:wanted|want|like|have|had|need) to (?:ask|check|know|find out|enquire|inquire|hear)|wants to know|writing to (?:ask|enquire|inquire|request|see)|(?<!(?:who|people|everybody|everyone|he|she|customer) )(?:asks|is asking|are asking|keeps? asking)\\b',
    "(?:i|we)(?:'m| am|'re| are| was| were)? (?:just |also )?(?:wonder(?:ing|ed)?|curious)\\b",
    "(?:not|n't)(?: quite| really| entirely| at all| yet)* (?:sure|certain|clear|know|understand|remember|recall|agree)(?: to (?:me|us))?(?: \\w+)? ?(?:if|whether|what|how|when|which|who|why|where|on|about)\\b",
    '(?:unclear|no idea|not a clue)\\b',
    'hop(?:e|ing) (?:you|that you) (?:know (?:some|a|how|what|where)\\w*|have (?:some|an idea|time|room)|can|could|would|might|will be able)|hoping (?:to (?:get|hear|see|have)|for)',
    `look(?:ing)? forward to (?:your (?:\\w+ )?${word}|hear(?:ing)?|receiv(?:e|ing)|get(?:ting)?|read(?:ing)? your)`,
    `(?:for|need|await|want|like|get|have|appreciate|value|welcome|with|receive) your (?:\\w+ )?${word}(?! (?:in|to) (?:hand|mind))|your (?:\\w+ )?${word} (?:on .{3,60} )?(?:would|is|are|by|before|needed|welcome|please)`,
    'if you (?:(?:tell|send|give|let|show|lend|bring) (?:me|us)|agree|approve|could|would (?:send|let|tell|confirm)|are (?:ok|okay|happy|fine|in agreement) with)',
    "(?:am|'m|are|'re) (?:looking for|interested in|searching for|in need of)\\b(?! to)",
    '(?<!no |any |further |your |answered |without |in |out of |a matter |the )(?:question|questions|query)\\b(?! (?:is|has|have|are|was|were) (?:answered|settled|solved|gone))',
    '(?:i|we) (?:hereby |now |must |would |have to )?(?:request|ask (?:you|for|that|if|whether|again))\\b',
    'thank(?:s| you)(?: very much)? in advance|at your earliest convenience|as soon as possible|\\basap\\b',
    '(?:wants?|asks for|demands?|requires?|expects?) .{2,40} from (?:you|us)\\b|(?:first|second|third|last|final|another) reminder|(?:invoice|bill|amount|payment|balance|deposit|fee)\\b.{0,30} (?:still|now|yet) (?:open|due|unpaid|outstanding)|want me to|like me to|up for (?:a|it)|tell by \\w+ (?:if|whether)',
  ],
  begins: [
    '(?:tell|send|give|call|ring|phone|text|email|mail|show|bring|lend|quote|resend|forward|drop|write|answer|help|advise|remind|inform) (?:me|us)\\b(?! a favou?r)',
    'let (?:me|us) (?:have|know|see)\\b',
    '(?:get|come) back to (?:me|us)|reply to|respond|speak up',
    "(?:did|do|are|have|haven't|didn't|don't|aren't) (?:you|u)\\b",
  ],
  opens: [
    '(?:confirm|check|choose|sign|fill|complete|review|approve|update|advise|bring|forward|resend|correct|fix|pay|transfer|book|have a look|take a look|look (?:at|over)|make sure|consider|think about|pick|decide|suggest|propose|explain|remove|add|change|replace|swap|return|quote|proofread|cut|move|put) (?:the|this|that|these|those|your|my|our|it|them|with|if|whether|at|which|one|through|and)\\b',
    '(?:what|how|when|where|why|who|which)(?: \\w+)? (?:do|does|did|can|could|would|should|will|shall) (?:you|we|i|it|the|this|that|they|your)\\b',
    '(?:what|how) about\\b|how (?:much|many|long|soon)\\b.*\\b(?:is|are|do|does|did|would|will|can|should)\\b|what do you',
    '(?:are|have|is|will|would|was|were|does|did|has|do) (?:you|your|there|it|we|i|they|he|she|any|everything|the)\\b(?! (?:best|honours|honors|maths|rest))',
    'any (?:news|updates?|ideas?|thoughts|progress|chance|word|luck|objections?|preferences?)\\b',
  ],
  spares: [
    "^(?!.*\\b(?:me|us|you)\\b)(?:the |a |an )?[\\w.'-]+(?: [\\w.'-]+)?, please$|to whom it may concern",
    '(?:glad|happy|pleased|delighted) to (?:work|welcome|meet|do business|cooperate)|in (?:the )?future$',
    'please (?:fill|park|wear|water|arrive|ring the bell|use (?:the|our)|come (?:by|through|to|in|at)|keep (?:in|the|it)|mind|wait|switch|turn|be (?:there|ready|careful|patient)|take (?:off|a seat|your time)|allow|save the date|remember (?:to|that)|hold)\\b(?!.* (?:let|tell) (?:me|us))',
    `(?:let (?:me|us|them|her|him) know|tell (?:me|us)|shout|say so|give (?:me|us) a (?:call|shout|ring)|call (?:me|us)?|ring|write|get in touch|drop (?:me|us) a line|contact (?:me|us))(?: right away| straight away| at any time| any ?time| please)* (?:if|should|in case|when) ${something}`,
    `(?:^|, |and |but |- )(?:if|should|in case|when) ${something}(?!.* by (?:mon|tue|wed|thu|fri|tomorrow))`,
    'should you (?:need|have|want|wish|require|find|notice|prefer)',
    "(?:feel free|do not hesitate|don't hesitate|happy to (?:help|answer|explain|talk)|at your disposal|any time you like)",
    "unless (?:i|we) hear|if (?:i|we) (?:do not|don't) hear|unless you (?:object|tell|say)",
    '(?:go|went|going) ahead\\b(?!.*\\bif you\\b)|please (?:proceed|carry on|continue)',
    '(?:say hello|my regards|give (?:my|our) (?:love|best|regards)|best wishes to)',
    '(?:you|he|she|they) (?:asked|were asking|wanted to know|wondered)|your question (?:about|whether)|in answer to|as (?:requested|you (?:asked|requested|wished))|asked (?:the|our|my|them|him|her)\\b',
    '(?:sorry|apologies|forgive|thank you|thanks)\\b.*\\b(?:keep|kept|keeping|made) you wait\\w*|thank(?:s| you)(?: so much| very much)? for (?:asking|waiting|getting|letting|reminding|your (?:question|patience|feedback|reply|answer|comments|input))',
    "(?:i|we)(?:'ll| will| shall| am going to| can) (?:\\w+ )?(?:tell|let) you\\b",
    'no (?:rush|hurry|pressure)(?: at all)?$',
  ],
  rhetoric: [
    "who would have (?:thought|guessed|believed)|can you (?:believe|imagine)|would you believe|(?:guess|know) what$|why not$|who knows$|what can (?:i|we) say|how (?:often|frequently) (?:does|do|did) (?:one|anyone|(?:you|we) (?:hear|see|get|find|meet))\\b|how (?:cool|great|good|nice|lovely|sweet|funny|crazy|mad) is (?:that|this|it)$|why (?:did|have|had)(?:n't| not)? (?:we|i|nobody|no one)(?: not)?(?: ever)? (?:do|did|done|have|think|thought|ask|asked)|what more (?:could|can)|where (?:did|does|has) the (?:time|year|summer|day) go|what would (?:i|we) do without|who (?:(?:does not|doesn't|wouldn't|would not) (?:love|like|want|know|enjoy)|cares$|needs (?!the|to|an?\\b|it|one|this|that|your|my|our))|what's not to|(?:(?:isn't|isnt|wasn't|aren't) (?:it|that|this|life|she|he|they)|is (?:it|that|this|life) not) (?:just |so |really |simply )*(?:great|good|nice|lovely|funny|crazy|amazing|wonderful|beautiful|typical|odd|strange|mad|something|brilliant)\\b|do you remember (?:how|when|the|that|our|what)|don't you (?:just )?love|did i (?:not )?(?:mention|tell you)|what(?:'s| is) (?:not )?(?:life|a year)",
    "(?:great|good|nice|lovely|funny|crazy|amazing|wonderful|beautiful|typical|odd|strange|brilliant|fun|quite something|time flies|who knew)[^,]{0,20}, (?:isn't|isnt|wasn't|aren't|weren't|right|eh|no|huh|don't you think|is it not)[^,]{0,12}$",
    "^(?:(?:hi|hello|hey|so|and),? )?(?:how are (?:you|things)|how is it going|how's (?:it going|life|everything)|how have you been|all well|are you well|i hope you (?:are|had).*)(?: (?:doing|today|all|all|these days|keeping))*$",
    '^(?:any|more|further|still|got|have)? ?(?:questions|doubts|in doubt|anything unclear|need (?:anything|help|more))(?: left| about \\w+)?$',
    '^(?:the|my|our) (?:\\w+ ){0,2}(?:reason|result|answer|catch|best part|upshot|verdict)$|^(?:right|ok|okay|agreed|you know|see|really|remember)$',
  ],
  trouble: [
    "(?:cannot|can't|can not|won't|will not) (?!wait|complain|believe|thank|come|make (?:it|the)|say|help|attend|imagine|get enough|stop|be\\b|join|need|take|do (?:the|it)|change|disappoint|regret)[a-z]+|out of (?:sync|order|tune|focus|place|date)\\b",
    '(?:our|my) (?:\\w+ )?\\w+ (?:wants?|demands?|insists on|asks for|would like) (?:the|an?|your|it|them|this|more|another|\\w+ copies)\\b',
    '(?:bill|invoice|contract|offer|statement|receipt)\\b.{0,20} (?:says|shows|has|states|lists)\\b.*\\b(?:but|i counted|i count|we (?:counted|agreed|said)|instead)',
    '(?:nobody|no one|none)(?: has| had| ever)? (?:come|came|arrived|turned up|showed up|called|answered)|nothing (?:has )?(?:happened|arrived|came)|block(?:s|ed) (?:the|our|my)',
    '(?:read|see|saw|heard|found|told)\\b.{0,30}\\bthat you (?:also )?(?:offer|do|make|teach|sell|restore|repair|take|work|give|build|run|rent)',
    '\\b(?:broken|broke|faulty|defective|damaged|scratch(?:es|ed)?|crack(?:s|ed)?|leak(?:s|ing|ed|y)?|flicker(?:s|ing)?|torn|bent|stain(?:s|ed)?|mould|mouldy|crash(?:es|ed)|jammed|rejected|bounced|disappointed|unhappy|dissatisfied|complain(?:s|ed|ing|ts?)?|unacceptable|unusable|illegible|blurred|misspelt|misspelled|incorrect)\\b',
    "(?:does|do|did|is|are|will|can|could|was|were)(?:n't|not| not| no longer)(?: \\w+)? (?:work(?:ing)?|open(?:ing)?|fit(?:ting)?|close|start|load|match|turn on|charge|print|find|read|access|download|log in|exist|import|arrive|switch|hold|right|correct|happy|satisfied|what we|what i|as agreed|as described)\\b",
    "(?:is|are|was|were)(?:n't| not) (?:the (?:ones?|right|same|colou?r|size)|on (?:the|my|our) list|what (?:we|i)|as (?:agreed|ordered|described|shown|promised)|accepted|recogni[sz]ed|delivered)|(?:get|gets|getting|shows?|gives?|throws?)(?: \\w+){0,2} errors?\\b|(?:(?:not|n't) (?:been able|managed) to|unable to|cannot|can't) (?:open|find|reach|log|download|access|use|see|read|get|upload|make|sign|enter|print|understand|install)|(?:not|n't) (?:understand|make sense)|\\bstill (?:not|no|isn't|hasn't|haven't|doesn't|aren't)\\b|stopped (?:work|function)\\w*|(?:has|have|'s) (?:gone|died|failed|fallen|come off|packed up|broken|given up)(?: (?:again|out|off|dark|down|wrong|missing))?\\b|(?:the|with a|with the|a|in the) wrong\\b|(?:mistakes?|errors?|typos?|problems?|issues?|trouble) (?:in|with|on)\\b|(?:a|another|have an?) (?:mistake|error|problem|typo)\\b|(?<!not )too (?:dark|loud|cold|hot|small|big|short|long|dim|bright|tight|slow|heavy|thin|thick|wide|narrow|low|high|salty|sweet|faint|tiny|big)\\b|(?:came|come|arrived|delivered) without\\b|\\b(?:dying|dead|died|withered)\\b|fell off|came off|came loose|going wrong|went wrong|not the (?:one|colour|size|same) (?:we|i)\\b",
  ],
  settled: [
    "(?:has|have|already|was|were) (?:already |now |just )?(?:fixed|repaired|replaced|solved|sorted|mended)|turned up|(?:problem|issue|matter|question)(?: of [a-z ]+)? (?:is |has been |was )?(?:gone|solved|resolved|fixed|sorted)|(?:is|are|has been|have been|all|now|got it|been) (?:solved|resolved|fixed|sorted|repaired|mended|replaced|settled|back to normal)|never mind|no longer (?:needed|relevant|an issue)|false alarm|answered itself|i(?:'ve| have) found|found it|works again|working again|(?:ignore|disregard|forget) (?:my|the|our) (?:last|previous|earlier|mail|message)|can live with|doesn't matter|does not matter|off the table",
  ],
  needless: [
    "no need to (?:reply|answer|respond|do|get back|write back|worry|act|call)|(?:no|without) (?:reply|answer|action|response|further action)(?: is| from your side)?(?: needed| necessary| required| expected)|nothing (?:else |more |left |further )?(?:for you )?to do|nothing (?:is )?(?:needed|required) (?:from|on)|(?:need not|needn't|don't need to|do not need to|don't have to|do not have to) (?:reply|answer|respond|do anything)|no action\\b",
  ],
  assent: [
    "(?:oh |ah )?(?:yes|yep|yeah|ok|okay|sure|agreed|perfect|great|approved|sold|fine|sounds (?:good|great|fine|perfect)|that (?:works|suits|is fine)|works for|good|lovely|brilliant|deal|happy with|all good|looks (?:good|great|fine)|(?:we|i)(?:'ll| will)? (?:take|choose|go (?:for|with)|chose|have (?:chosen|decided)))\\b",
  ],
  goAhead: [
    '(?:go ahead|proceed|carry on|continue|order|book|print|do (?:it|that|so)|keep (?!me|us)|use|take|go with|make it|send (?:it|them) (?:off|out|to)|put (?!me|us)|reserve|start|publish|ship|install|leave|charge|invoice)\\b',
  ],
  sorry: [
    '(?:sorry|apologi[sz]e|apologies|forgive|pardon)\\b(?! (?:to (?:chase|bother|say|be|trouble|ask|nag|tell|hear|push)|but|for (?:chasing|bothering|the (?:many|extra|nagging))))|my (?:mistake|fault|error)|(?:on|is on) me\\b|i have (?:fixed|corrected|replaced|repaired)|(?:is|are) (?:now )?(?:fixed|corrected|on (?:its|their) way)|(?:a )?(?:new|corrected|right) ones?\\b.* (?:leave|leaves|go|goes|is|are|today)',
  ],
  promise: [
    "(?:i|we)(?:'ll| will| shall)(?: \\w+)? (?:let you know|tell you|come back|get back|be in touch|keep you|write again|report)",
  ],
};
