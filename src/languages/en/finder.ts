import { defineFinderWords } from '../finder-words.ts'
import { femaleFirstNames, maleFirstNames } from '../first-names.ts'
import { splitWords } from '../split-words.ts'

/** Returns all forms of regular verbs. Irregular verbs are listed in full instead. */
function inflect(verbs: string): string[] {
  return splitWords(verbs).flatMap((verb) => {
    const stem = verb.replace(/e$/, '')
    const doubled = /[^aeiou][aeiou][bgmnpt]$/.test(verb) && verb.length < 5 ? verb + verb.at(-1) : stem
    const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled}ed`
    const third = /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : /(?:s|sh|ch|x|z)$/.test(verb)
        ? `${verb}es`
        : `${verb}s`
    return [verb, third, past, `${doubled}ing`]
  })
}

const speechForms = [
  ...inflect(`acknowledge add admit advise affirm agree allege announce answer argue ask assert assure boast caution claim
    clarify comment complain concede conclude confess confirm continue contend counter cry caption chant declare demand deny
    disagree disclose elaborate emphasize emphasise exclaim explain exhort fume grumble hint holler implore inform inquire
    insist instruct interject intone joke lament maintain mention muse mutter note observe object offer opine persist plead
    pledge point post predict proclaim promise pronounce protest quip reason recall reckon recount reiterate relate remark
    remind repeat reply report respond retort reveal scoff scold shout shriek sigh signal snap specify speculate state
    stress suggest summarize surmise testify thunder tweet urge venture volunteer vow warn whisper wonder yell
    retweet bellow preach rail recite reassure crow deadpan echo enthuse gloat gush implored intimate joked`),
  ...splitWords(`say says said saying tell tells told telling write writes wrote written writing read reads speak speaks spoke
    speaking swear swears swore swearing put puts go goes went think thinks thought thinking believe believes believed
    believing feel feels felt know knows shot sing sings sang sung emailed texted admitted admitting quoted quoting quote quotes`),
]

const judgementForms = [
  ...inflect(`accuse applaud attack blame blast call characterize cite compare condemn criticize criticise decry defend
    denounce deride describe dismiss dub hail label lambast liken mock portray praise rebuke refer reject ridicule slam tout
    trash bash blister charge challenge cheer encourage endorse express highlight invoke lash lecture list name order
    petition press propose question rate recommend request require rip savage slap support thank title treat welcome
    worry want hope expect fear consider term brand brag admonish berate bemoan celebrate chide commit conceive credit
    deem discuss dispute doubt envision imagine imply indicate outline proffer promote prompt pronounce rank regard
    regret signal tease trumpet view promise raise address appeal campaign show warn tag depict plan seek`),
  ...splitWords(`saw sees see found find finds finding hear heard hears gave give gives giving made make makes making spoke take took
    takes taking use uses used using lay laid sought seeks says ran run runs had have has led bids bid held hold holds`),
]

const participles = [...speechForms, ...judgementForms].filter((verb) => verb.endsWith('ing'))

/**
 * English, as in British and American newspapers. One piece although it is long: it is only word lists.
 */
export const enFinder = defineFinderWords({
  questionLabels: new Set(splitWords('q question')),
  answerLabels: new Set(splitWords('a answer')),
  possessiveEnding: /'s$|s'$/,
  pluralEnding: /s/i,
  clippedWords: splitWords('tis twas em til cause n round bout cos s t ll re ve d m'),
  speechVerbs: new Set(speechForms),
  phrasalVerbs: new Map([
    ...splitWords('go goes went').map((form) => [form, new Set(['on'])] as const),
    ...splitWords('put puts').map((form) => [form, new Set(['it'])] as const),
  ]),
  judgementVerbs: new Set(judgementForms),
  participles: new Set(participles),
  skippedWords: new Set(
    splitWords(`has have had is was were are be been being will would could can may might must should did does do not also then later
      once even just still often never always already again first further recently repeatedly only now ever all both
      himself herself themselves itself once long previously subsequently similarly earlier quickly famously reportedly
      apparently simply nevertheless however instead too to n't`),
  ),
  auxiliaries: new Set(
    splitWords(`is are was were has have had will would could can should must may might do does did isn't wasn't aren't weren't
      won't wouldn't can't couldn't shouldn't don't doesn't didn't hasn't haven't hadn't not be been being`),
  ),
  copulas: new Set(splitWords('is was are were be been being')),
  recipientVerbs: new Set([
    ...inflect('ask remind inform assure advise warn urge question interview'),
    ...splitWords('tell tells told telling'),
  ]),
  questionVerbs: new Set(inflect('ask question interview press')),
  continuingVerbs: new Set([...inflect('add continue conclude'), ...splitWords('go goes went')]),
  narratorWords: new Set(splitWords('i me')),
  questionWords: new Set(splitWords('whether if about why how what')),
  subordinators: new Set(['that']),
  subjectPronouns: new Set(splitWords('he she they it we i there')),
  pronouns: {
    he: 'he',
    she: 'she',
    they: 'they',
    it: 'it',
    i: 'self',
    we: 'self',
    who: 'it',
    him: 'he',
    her: 'she',
    them: 'they',
    you: 'self',
  },
  determiners: new Set(
    splitWords(`the a an his her their its our my this that these those one another some many several most two three four five six
      seven eight nine ten dozens hundreds other few every each no both any all 's`),
  ),
  prepositions: new Set(
    splitWords(`in on at by for from with of to about after before during over under against as into through since until
      among between within without upon via per toward towards across around near outside inside despite amid like than
      behind beside beneath below above alongside opposite beyond throughout besides underneath`),
  ),
  conjunctions: new Set(
    splitWords(
      'and but or that when while because if as though although whether which where so yet nor after before since',
    ),
  ),
  possessives: new Set(splitWords('his her its their our my')),
  placePrepositions: new Set(splitWords('in at from near across around to through')),
  distinctPrepositions: new Set(splitWords('to of by')),
  agentPrepositions: new Set(['by']),
  alternativeWords: new Set(['or']),
  distinctConjunctions: new Set(splitWords('that and')),
  relatives: new Set(splitWords('who which whom whose')),
  quotingVerbs: new Set(splitWords('quoted quotes quoting quote cited cites citing cite')),
  comparisonWords: new Set(['as']),
  clauseWords: new Set(splitWords('what how than')),
  endings: {
    adverb: /ly$/,
    past: /ed$/,
    unlistedPast: /[^e]ed$/,
    participle: /ing$/,
    origin: /-(?:based|born|bred|raised|headquartered)$/,
  },
  openers: new Set(
    splitWords(
      'when while after before although though if as since because asked pressed speaking appearing despite unlike given once until',
    ),
  ),
  thoughtVerbs: new Set(
    splitWords(
      'think thinks thought believe believes believed feel feels felt know knows knew hope hopes hoped want wants wanted expect expects expected fear fears feared wish wishes wished',
    ),
  ),
  negations: new Set(
    splitWords(
      `not never nor neither didn't doesn't don't hasn't haven't hadn't won't wouldn't couldn't can't cannot shouldn't`,
    ),
  ),
  restrictions: new Set(['only']),
  possibilityWords: new Set(splitWords('could might may should will shall')),
  habitWords: new Set(['would']),
  perfectWords: new Set(splitWords('have having')),
  suppositions: new Set(splitWords('if unless whether imagine suppose')),
  negativePronouns: new Set(['nobody', 'no one', 'none', 'neither']),
  denialVerbs: new Set(inflect('deny refuse decline')),
  denialPhrases: [
    'short of',
    'instead of',
    'rather than',
    'without',
    'far from',
    'accused of',
    'afraid of',
    'capable of',
  ],
  hearsayWords: new Set(splitWords('allegedly reportedly supposedly purportedly apparently')),
  intentionVerbs: new Set([
    ...inflect('plan intend prepare promise threaten vow try long fail need struggle'),
    ...splitWords('mean means meant going'),
  ]),
  findingVerbs: new Set([
    ...inflect('receive discover open notice cite wave carry display unfold'),
    ...splitWords(
      'find finds found get gets got see sees saw keep keeps kept hold holds held wear wears wore show shows showed',
    ),
  ]),
  reactionVerbs: new Set([
    ...inflect('agree disagree applaud'),
    ...splitWords('nods nodded nodding shrugs shrugged claps clapped'),
  ]),
  inventionWords: new Set(
    splitWords(`fake faked doctored fabricated fictional fictitious fictionalised fictionalized imaginary imagined invented satirical
      parody spoof deepfake hoax bogus impersonator impostor impersonating ai-generated`),
  ),
  relayVerbs: new Set([
    ...inflect('translate interpret recite relay paraphrase learn'),
    ...inflect('echo'),
    ...splitWords('read reads reading hear hears heard hearing'),
  ]),
  expectationWords: new Set(splitWords('supposed expected scheduled due meant likely set')),
  statementNouns: new Set(
    splitWords(
      'suggestion assertion allegation argument assurance threat accusation belief insistence motto song poem prayer joke proverb saying adage verse psalm inscription graffiti riddle rhyme',
    ),
  ),
  sourcePrepositions: new Set(splitWords('by from of')),
  relayPrepositions: new Set(splitWords('by from of for')),
  nounLike: new Set(
    splitWords(`remarks remark comments comment claims claim reports report promises promise answers answer calls call plans plan notes
      note tweets tweet posts post charges charge questions question signals signal demands demand requests request pledges
      pledge responses response statements cry cries vow vows names name orders order lists list brand brands quotes quote
      texts text emails email attacks attack objects object point points address addresses worry worries fears hopes wants
      concerns contrasts lies praise ridicule blame credit support thanks terms titles labels offers state states records
      lay laid left read counter accounts highlights show shows saw use uses campaign campaigns address run runs lead leads
      words word verdict opinion view views description phrase`),
  ),
  accordingTo: ['according to', 'in the words of', 'as told to'],
  notNames: new Set(
    splitWords(`the a an this that these those he she it they we you i his her its their our my your but and or so yet nor if when
      while as at in on by for from with of to after before during since until though although because meanwhile however
      still also then now once imagine suppose unless instead indeed moreover furthermore nevertheless nonetheless thus there here what who whom
      whose which where why how all both many most some several few one two three four five six seven eight nine ten another
      other others no not yes even just only perhaps maybe last next earlier later today tomorrow yesterday tonight
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
      october november december jan feb mar apr jun jul aug sept sep oct nov dec asked according despite like unlike under
      over about again additionally among between first second finally recently rather speaking added said says brexit today yesterday tomorrow tonight nobody everybody somebody anybody everyone someone anyone neither either both top rival liberal conservative meanwhile afterwards counting cutting getting fellow another regarding concerning referring citing be is are was
      were do does did has have had will would could should can might must let such than too very well while within without
      beyond across outside inside throughout behind beneath below above alongside opposite amid among around near against
      through toward towards upon besides`),
  ),
  ambiguousNames: new Set(splitWords('april august hope jan jun june mar may mo per will')),
  dateWords: new Set(splitWords('late early mid next last this since until and or on')),
  nameParticles: new Set(splitWords('de la del van von der den bin ibn al el da di dos du ter ten le st')),
  contractions: /^(?:i|we|you|they|he|she|it|that|there|what|who|let)['’]|n't$/,
  objectPronouns: new Set(splitWords('him her them you it')),
  indefinitePronouns: new Set(splitWords('one another some many several other others both all two few most')),
  articles: new Set(splitWords('the a an')),
  notAdverbs: new Set(['family']),
  infinitiveWords: new Set(splitWords("to will would can could may might must should shall not 'll")),
  infinitiveMarker: 'to',
  joiners: {
    sentences: new Set(splitWords('and but so yet or')),
    verbs: new Set(splitWords('and but or then to')),
    attributions: new Set(splitWords('and but while though although because when so')),
    reports: new Set(splitWords('and but while as though although when')),
    fragments: new Set(splitWords('but while as which who')),
    nouns: new Set(['and']),
  },
  nameConnectors: new Set(
    splitWords('of de la del van von der den bin ibn al el da di dos du the for and &'),
  ),
  titleJoiners: new Set(['of']),
  recipientPrepositions: new Set(['to']),
  phrasePrepositions: new Set(splitWords('of for')),
  officeJoiners: new Set(splitWords('of for and')),
  demonyms: new Set(
    splitWords(`republican democratic democrat democrats republicans american americans british briton britons french german germans
      russian russians chinese japanese korean indian indians pakistani iranian iraqi israeli israelis palestinian
      palestinians saudi turkish turk turks greek greeks italian italians spanish portuguese dutch belgian swiss austrian
      polish czech hungarian romanian bulgarian serbian croatian ukrainian ukrainians armenian armenians georgian georgians
      azerbaijani kazakh afghan afghans syrian syrians lebanese jordanian egyptian egyptians libyan tunisian moroccan
      algerian nigerian nigerians kenyan ghanaian ethiopian somali sudanese congolese ugandan tanzanian zambian zimbabwean
      namibian african africans european europeans asian asians australian australians canadian canadians mexican mexicans
      cuban brazilian argentine chilean peruvian colombian venezuelan philippine filipino filipinos vietnamese thai malay
      malaysian indonesian singaporean burmese taiwanese irish scottish welsh english swedish norwegian danish finnish
      icelandic latino latinos hispanic hispanics muslim muslims christian christians jewish jews catholic catholics
      islamic arab arabs western labour tory tories conservative conservatives liberal liberals socialist communist`),
  ),
  titles: new Set(
    splitWords(`mr mrs ms miss dr sen sens rep reps gov gen col lt maj capt sgt cmdr adm rev prof sir dame lord lady president
      senator representative congressman congresswoman assemblyman assemblywoman ag governor mayor secretary minister chancellor king queen prince
      princess pope cardinal bishop archbishop judge justice general colonel captain major lieutenant admiral sergeant
      officer detective sheriff chief commissioner director chairman chairwoman chair spokesman spokeswoman spokesperson
      professor coach speaker leader strategist manager former vice prime attorney ambassador premier inspector constable
      superintendent sergeant-major brigadier marshal commander commodore sen sheikh sheik imam rabbi reverend father sister
      councillor councilman councilwoman alderman cllr hon insp supt det const prosecutor advocate barrister
      datuk dato tan sri seri tun haji hajji shri smt pandit maulana mullah ayatollah emir sultan baroness baron duke
      duchess count countess maj-gen major-gen lt-col lt-gen brig-gen vice-president deputy acting interim honourable
      honorable comrade mzee chancellor undersecretary superintendent treasurer ceo cfo coo cto pm mp mep msp mla mec adv
      editor-in-chief`),
  ),
  firstNameTitles: new Set(
    splitWords('sir dame lady lord king queen prince princess pope saint father sister'),
  ),
  officeHolders: new Set(
    splitWords(`president senator representative congressman congresswoman governor mayor secretary undersecretary minister premier
      chancellor ambassador commissioner director chairman chairwoman spokesman spokeswoman spokesperson superintendent
      treasurer prosecutor inspector detective officer manager strategist advocate councillor attorney general executive
      professor comptroller`),
  ),
  maleWords: new Set(
    splitWords(
      'mr sir lord king prince pope father congressman councilman alderman fisherman sultan sheikh imam baron duke monk grandfather uncle nephew headmaster brother-in-law father-in-law chairman spokesman businessman man men boy husband son brother father actor he his him',
    ),
  ),
  femaleWords: new Set(
    splitWords(
      'mrs ms miss dame lady queen councilwoman baroness duchess countess nun grandmother aunt niece headmistress mother-in-law mum mom baroness madam madame princess congresswoman chairwoman spokeswoman businesswoman woman women girl wife daughter sister mother actress she her',
    ),
  ),
  maleNames: new Set([
    ...maleFirstNames,
    ...splitWords(`bill chuck jay jose lindsey mark newt ray rob sam trey will ivo otto luca jesus wei hage per odo claude gabriel
      guy jan laurence noel`),
  ]),
  femaleNames: new Set([
    ...femaleFirstNames,
    ...splitWords(`andrea carol chelsea florence grace joan lily rose sue may camille nicola simone`),
  ]),
  officeNouns: new Set(
    splitWords(`ministry department council committee commission agency bureau office court party campaign union association university
      institute foundation house senate congress parliament government administration kremlin pentagon police company corp
      inc group network news times post journal service services bank board center centre church league organization
      nations force forces army service police prosecution tribunal ombudsman treasury secretariat directorate registry coalition caucus federation society club team fund authority assembly embassy press pac college academy chamber hospital
      museum trust consortium alliance`),
  ),
  definiteWords: new Set(splitWords('the this that these those his her its their our my')),
  otherWords: new Set(splitWords('former other another previous late first second')),
  synonyms: {
    lawmaker: [
      'parliament',
      'senator',
      'representative',
      'congress',
      'rep',
      'sen',
      'member',
      'deputy',
      'committee',
      'mp',
    ],
    premier: ['prime minister'],
    leader: ['president', 'prime minister', 'chairman', 'chairwoman', 'head', 'chief', 'premier'],
    politician: ['minister', 'president', 'senator', 'mayor', 'governor'],
    official: ['minister', 'secretary', 'director', 'deputy', 'commissioner'],
    candidate: ['candidate', 'nominee'],
    nominee: ['nominee', 'candidate'],
    spokesman: ['spokesman', 'spokesperson'],
    spokeswoman: ['spokeswoman', 'spokesperson'],
    chief: ['chief', 'director', 'head', 'chairman'],
    scientist: ['researcher', 'professor', 'physicist', 'biologist', 'chemist'],
    researcher: ['scientist', 'professor'],
    academic: ['professor'],
    lawyer: ['attorney', 'counsel'],
    attorney: ['lawyer', 'counsel'],
    senator: ['sen'],
    congressman: ['rep', 'representative'],
    governor: ['gov'],
    general: ['gen'],
  },
  speakerNouns: new Set(
    splitWords(`lead official officials spokesman spokeswoman spokesperson spokesmen source sources aide aides lawmaker lawmakers senator
      senators governor mayor president minister ministry premier analyst analysts expert experts critic critics supporter
      supporters adviser advisers advisor strategist candidate nominee campaign committee council court judge justice
      government administration department agency bureau board group groups organization organizations association union
      company companies police prosecutors prosecutor lawyer lawyers attorney attorneys director chairman chairwoman chief
      leader leaders member members professor researcher researchers scientist scientists teacher student students
      resident residents voter voters man woman men women people person mother father son daughter wife husband brother
      sister friend friends colleague colleagues witness witnesses reporter reporters host anchor author writer columnist
      editor newspaper magazine network channel billionaire businessman businesswoman mogul republican democrat republicans
      democrats conservatives liberals general commander soldier soldiers officer officers diplomat diplomats ambassador
      secretary commissioner coach player owner executive manager founder activist activists protester protesters
      demonstrators crowd audience delegates delegate caller moderator pollster operative historian economist doctor
      doctors patient pastor bishop pope king queen prince singer actor actress star councillor councillors councilor
      councilman councilwoman villager villagers swimmer swimmers engineer engineers farmer farmers fisherman fishermen
      miner miners nurse nurses treasurer advocate barrister solicitor magistrate inspector superintendent constable
      detective detectives captain sergeant firefighter firefighters ranger campaigner campaigners organiser organizer
      organisers organizers trader traders vendor shopkeeper shopkeepers driver drivers pilot sailor sailors teenager
      pensioner worker workers trucker tenant tenants landlord neighbour neighbours neighbor neighbors grandmother
      grandfather aunt uncle cousin niece nephew chairperson vice-chairman vice-president deputy mp mps mep curator
      conservationist biologist chemist physicist engineer technician captain goalkeeper striker midfielder boss winger
      trainer jockey referee chef baker musician composer director filmmaker producer novelist poet playwright artist
      surgeon psychologist psychiatrist therapist epidemiologist meteorologist geologist archaeologist consultant
      broker entrepreneur investor banker accountant auditor clerk registrar coroner ombudsman envoy consul negotiator
      undersecretary cardinal archbishop imam rabbi priest nun monk vicar elder chieftain marine veteran survivor victim
      victims passenger passengers visitor visitors tourist tourists customer customers employee employees refugee migrant
      refugees migrants lecturer dean principal headteacher headmaster tutor pupil pupils postman plumber electrician
      carpenter builder architect designer developer programmer planner gardener butcher smith lawmaker minister parent
      parents child children boy girl brother-in-law mother-in-law father-in-law blogger commentator correspondent
      presenter broadcaster photographer translator librarian rights-holder chairmen referees`),
  ),
  textNouns: new Set(
    splitWords(`statement report article memo letter email e-mail tweet post document documents book bill law text message note
      headline ad ads advertisement editorial essay lawsuit complaint filing ruling opinion order survey poll study
      release transcript website page sign banner caption video speech platform resolution amendment declaration paper
      brochure guidance guideline guidelines leaflet pamphlet notice manual handbook booklet charter treaty constitution
      bulletin communique communiqué dossier memorandum circular newsletter advisory warning flyer placard slogan poster label
      code rules act motion petition verdict judgment judgement affidavit indictment card diary journal memoir`),
  ),
  namingWords: new Set(
    splitWords(`called titled entitled named nicknamed dubbed known word words term phrase hashtag book film movie song album show
      series novel author play magazine so-called labeled headlined essay documentary episode podcast slogan wrote
      program programme broadcast newscast sitcom memoir op-ed editorial column newsletter anthem poem opera musical thriller
      drama comedy newspaper trilogy franchise premiere sequel lyrics theme tour classic hit`),
  ),
  viewNouns: new Set(
    splitWords('view attitude approach stance mentality mindset policy strategy culture zone status effect'),
  ),
  namingVerbs: new Set(
    inflect(
      'call label brand dub describe characterize characterise term name title denounce decry criticize criticise mock blast dismiss deride ridicule portray hail',
    ),
  ),
  kindNouns: new Set(
    splitWords(
      'kind kinds type types sort sorts form forms piece variety species style brand state phenomenon concept notion idea practice age era policy system theory',
    ),
  ),
  workNouns: new Set(
    splitWords(
      'novel book film movie song album play opera musical painting sitcom memoir titled entitled nicknamed dubbed',
    ),
  ),
  abbreviations: new Set(
    splitWords(`mr mrs ms dr sen sens rep reps gov gen col lt maj capt sgt cmdr adm rev prof st jr sr jan feb mar apr jun jul aug sept
      sep oct nov dec inc corp co ltd no vs u.s u.k d.c n.y calif fla mass conn va md pa ill mich wis minn ind ariz ark
      ala ga tenn ky la mo neb nev ore tex vt wash a.m p.m i.e e.g etc d r`),
  ),
})
