import { defineFinderWords } from '../finder-words.ts'
import { femaleFirstNames, maleFirstNames } from '../first-names.ts'
import { splitWords } from '../split-words.ts'

/** Returns the forms of regular verbs, given by their stems: sagt, sagte, sagten, sagen, gesagt. */
function inflect(stems: string): string[] {
  return splitWords(stems).flatMap((stem) => {
    const base = /[td]$|(?:[^aeiouäöülrh]|ch)[nm]$/.test(stem) ? `${stem}e` : stem
    const past = /ier$|^(?:be|er|ver|ent|zer|miss|wider|über|unter)/.test(stem) ? [] : [`ge${base}t`]
    return [`${base}t`, `${base}te`, `${base}ten`, `${stem}en`, ...past]
  })
}

const speechForms = [
  ...inflect(`sag erklär beton mein schilder erzähl antwort frag bericht behaupt kritisier warn forder vermut ergänz erläuter
    erinner versicher versprech bekräftig bestätig bedauer mahn spott scherz lob klag urteil argumentier kommentier
    resümier konstatier plädier moderier protestier bilanzier präzisier zitier informier prophezei glaub hoff wünsch
    erwart kündig teil füg räum stell führ jubel schwärm flüster murmel erwider entgegn wett äußer droh analysier
    beteuer bemerk befürcht begründ bemängel unterstreich signalisier skandier formulier prognostizier beklag vermeld meld
    verkünd gesteh schätz beruhig betrauer aufforder ankündig hinzufüg feststell klarstell einräum mitteil`),
  ...splitWords(`schrieb schreibt schrieben geschrieben nannte nennt nannten genannt sprach spricht sprachen rief ruft riefen wies weist
    gab gibt gaben heißt hieß befand befindet fand findet hielt hält stritt bestritt gestand gesteht versprach verspricht
    verwies verweist schloss schließt warf wirft fuhr fährt unterstrich unterstreicht vertrat vertritt
    dachte denkt rät riet raten rieten geraten bezeichnet bezeichnete bezeichneten schreibt twitterte twittert postete kam kommt`),
]

/** German: „…“ and »…«, in Switzerland «…». */
export const deFinder = defineFinderWords({
  closingMarks: ['“', '‟'],
  nounsHaveCapitals: true,
  questionLabels: new Set(splitWords('frage')),
  answerLabels: new Set(splitWords('antwort')),
  nounsAreJoined: true,
  joinedEndings: ['s', 'es', 'n', 'en', 'e', 'nen'],
  speechVerbs: new Set(
    speechForms.filter((verb) => !['teilen', 'stellen', 'führen', 'fügen'].includes(verb)),
  ),
  judgementVerbs: new Set([
    ...inflect('bezeichn charakterisier wert beschimpf titulier skandier verurteil prangern'),
    ...splitWords(
      'beschwört beschwor beschworen beschwören sprach spricht sprachen gesprochen nannte nennt nannten genannt wies weist wiesen tat tut',
    ),
  ]),
  ambiguousNames: new Set(splitWords('april august juni mai')),
  dateWords: new Set(splitWords('anfang mitte ende')),
  copulas: new Set(splitWords('wurde wurden wird werden worden')),
  quotingVerbs: new Set(splitWords('zitiert zitieren zitierte zitierten')),
  negations: new Set(splitWords('nicht nie niemals')),
  restrictions: new Set(['nur']),
  possibilityWords: new Set(splitWords('könnte könnten dürfte sollte müsste würde würden')),
  suppositions: new Set(splitWords('wenn falls ob')),
  denialVerbs: new Set(
    splitWords('bestreitet bestreiten bestritt bestritten leugnet leugnete weigert weigerte'),
  ),
  skippedWords: new Set(
    splitWords(`hat hatte habe haben hatten auch dann später zudem nicht noch ist war wurde sei sich dazu daraufhin wiederum jedoch aber
      bereits erneut nun jetzt außerdem ferner weiter weiterhin unterdessen schließlich deshalb daher damit dabei darüber
      daran darauf zuvor zugleich hingegen dagegen allerdings kürzlich gestern heute morgen etwa
      indes derweil dennoch trotzdem wörtlich abschließend`),
  ),
  auxiliaries: new Set(
    splitWords(
      'ist sind war waren hat haben hatte hatten wird werden wurde wurden kann muss soll will darf mag sei wäre',
    ),
  ),
  subordinators: new Set(['dass']),
  pronouns: { er: 'he', sie: 'she', es: 'it', ich: 'self', wir: 'self' },
  determiners: new Set(
    splitWords(`der die das ein eine einer dem den des einem einen eines sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren kein
      keine unser unsere dieser diese dieses diesem diesen jener jene viele einige mehrere manche zwei drei vier fünf alle
      beide zahlreiche`),
  ),
  objectDeterminers: new Set(
    splitWords(
      'dem den des einem einen eines einer seinem seinen seines seiner ihrem ihren ihres diesem diesen im am beim zum zur vom',
    ),
  ),
  // "der alten", and before a noun that is surely feminine: "der Frau", "der Sprecherin", "der Zeitung".
  objectPhrase:
    /^(?:der|dieser) (?:[\p{Ll}-]+(?:en|er)|[\p{L}-]*(?:[fF]rau|ation|ung|heit|keit|schaft|tät|erin|istin|entin|antin|orin|eurin|ältin|ärin))$/u,
  objectPronouns: new Set(splitWords('ihm ihr ihnen mir dir uns euch')),
  // "grinste der Kapitän": a verb of the past that is not listed.
  endings: { unlistedPast: /te$/ },
  comparisonWords: new Set(splitWords('als von wie')),
  definiteWords: new Set(splitWords('der die das dieser diese dieses')),
  prepositions: new Set(
    splitWords(`in im am an auf bei beim mit nach von vom zu zum zur für über gegen aus um vor seit durch ohne unter neben zwischen hinter
      gegenüber während wegen trotz laut ab bis ins ans gemäß angesichts anlässlich
      bezüglich hinsichtlich seitens innerhalb außerhalb mittels dank aufgrund mithilfe statt binnen samt je per pro`),
  ),
  phrasePrepositions: new Set(splitWords('von vom für aus im in der des beim zum zur')),
  recipientPrepositions: new Set(splitWords('gegenüber zu')),
  nameParticles: new Set(splitWords('von van der den de zu zur ad al el bin ben')),
  conjunctions: new Set(
    splitWords('und aber oder dass weil wenn als obwohl denn sondern während indem nachdem wobei da'),
  ),
  relatives: new Set(splitWords('der die das dem den deren dessen welcher welche')),
  attributionWords: new Set(['so']),
  accordingTo: [
    ...splitWords('laut für'),
    ...['angaben', 'ansicht', 'aussage', 'auffassung', 'worten'].map((noun) => `nach ${noun} von`),
    ...['heißt es', 'hieß es'].flatMap((verb) =>
      splitWords('in im aus bei beim von').map((at) => `${verb} ${at}`),
    ),
  ],
  notNames: new Set(
    splitWords(`der die das ein eine er sie es wir ich und aber oder in im am auf bei mit nach von zu für als wenn dass so laut den dem des
      sein seine ihr ihre dieser diese dieses auch nur noch nun jetzt bereits schon erst da dort hier dann doch denn weil wie was wer wo warum
      demnach danach damit dabei daher deshalb zuvor zudem außerdem allerdings jedoch gestern heute morgen montag dienstag
      mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november
      dezember man alle viele einige gegen über unter vor seit aus um an bis beim zum zur vom trotz während wegen insgesamt
      ähnlich darin darüber darauf dazu dafür dagegen angaben worten anfang ende seit ältere tausende hunderte millionen ja nein herr frau prof dr ob nicht kein keine`),
  ),
  // Only the genitive has an ending of its own.
  inflectedNames: { endings: /s$/, oblique: /(?!)/ },
  titles: new Set(splitWords('herr herrn frau dr prof professor professorin')),
  maleWords: new Set(
    splitWords(
      'herr herrn er sprecher minister präsident kanzler direktor leiter chef bürgermeister anwalt richter vater sohn mann',
    ),
  ),
  femaleWords: new Set(
    splitWords(
      'frau sie sprecherin ministerin präsidentin kanzlerin direktorin leiterin chefin bürgermeisterin anwältin richterin mutter tochter',
    ),
  ),
  speakerNouns: new Set(
    splitWords(`sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin direktor direktorin leiter leiterin chef
      chefin bürgermeister bürgermeisterin anwalt anwältin richter richterin vorsitzende vorsitzender sekretär sekretärin
      abgeordnete abgeordneter beauftragte beauftragter experte expertin forscher forscherin professor professorin trainer
      trainerin spieler spielerin manager managerin autor autorin schriftsteller schriftstellerin politiker politikerin
      kandidat kandidatin kommissar kommissarin general generalin botschafter botschafterin arzt ärztin lehrer lehrerin
      pfarrer bischof papst könig königin prinz funktionär funktionärin mitarbeiter mitarbeiterin gründer gründerin
      wissenschaftler wissenschaftlerin ökonom ökonomin analyst analystin journalist journalistin anführer führer
      rektor rektorin dekan senator senatorin rat rätin landrat landrätin staatsanwalt staatsanwältin polizist polizistin
      zeuge zeugin nachbar nachbarin mutter vater frau mann sohn tochter bruder schwester freund freundin premier
      dissident aktivist aktivistin reporter reporterin vorstand autor demonstrant demonstrantin bewohner bewohnerin
      sprecherrat moderator moderatorin kritiker kritikerin gegner vertreter vertreterin jurist juristin
      berater beraterin ingenieur ingenieurin unternehmer unternehmerin redakteur redakteurin regisseur regisseurin
      schauspieler schauspielerin sänger sängerin künstler künstlerin architekt architektin offizier offizierin
      soldat soldatin kommandeur kommandeurin ermittler ermittlerin gutachter gutachterin koordinator koordinatorin
      händler händlerin winzer winzerin verkäufer verkäuferin investor investorin stratege strategin meteorologe
      meteorologin pfleger pflegerin therapeut therapeutin biologe biologin virologe virologin soziologe soziologin
      politologe politologin psychologe psychologin historiker historikerin geschäftsführer geschäftsführerin
      landwirt landwirtin fahrer fahrerin anwohner anwohnerin prediger predigerin geiger geigerin sportler
      sportlerin torwart stürmer stürmerin verteidiger verteidigerin kapitän inhaber inhaberin betreiber
      betreiberin organisator organisatorin initiator initiatorin sanitäter sanitäterin entwickler entwicklerin
      designer designerin fotograf fotografin verleger verlegerin hersteller herstellerin sammler sammlerin kurator
      kuratorin pilot pilotin kollege kollegin nutzer nutzerin patient patientin besucher besucherin schüler
      schülerin student studentin rentner rentnerin bauer bäuerin chemiker chemikerin physiker physikerin mediziner
      medizinerin epidemiologe epidemiologin geologe geologin ökologe ökologin archäologe archäologin theologe
      theologin philosoph philosophin ethiker ethikerin informatiker informatikerin programmierer programmiererin
      volkswirt volkswirtin meister rabbiner imam pastor pastorin chefarzt chefärztin obmann obfrau feuerwehrmann
      feuerwehrfrau`),
  ),
  officeNouns: new Set(
    splitWords(`ministerium polizei regierung behörde amt partei verband gewerkschaft staatsanwaltschaft agentur kommission gericht
      universität institut stiftung unternehmen konzern bank rat bundesrat bundestag landtag fraktion verein armee`),
  ),
  textNouns: new Set(splitWords('erklärung bericht mitteilung brief schreiben buch studie')),
  namingWords: new Set(
    splitWords(`film roman buch zeitung magazin zeitschrift lied album serie titel namen name motto schlagwort begriff wort sogenannte
      sogenannten sogenannter sogenanntes genannt genannte genannten operation projekt ausstellung sendung stück schiff
      angebliche angeblicher angeblichen wegen band gruppe song bezeichnung spruch preis`),
  ),
  namingVerbs: new Set(splitWords('heißt heißen hieß hießen lautet lautete')),
  workNouns: new Set(
    splitWords(
      'film roman buch zeitung magazin zeitschrift lied album serie titel namen motto ausstellung sendung stück schiff band song sogenannte sogenannten',
    ),
  ),
  maleNames: new Set([
    ...maleFirstNames,
    ...splitWords(`achim adam adolf august albert albrecht alexander alexej alfred ali andreas anton armin arnold arthur axel bastian benedikt benjamin bernd
      bernhard bernd björn boris bruno carl carsten christian christoph christopher claus clemens daniel david denis dennis
      detlef dieter dietmar dietrich dirk dmitri dominik eberhard eckhard eduard emil erhard erich ernst erwin eugen fabian
      felix ferdinand florian frank franz friedrich fritz georg gerald gerd gerhard gregor guido günter günther gustav hans
      hannes harald hartmut heiko heiner heinrich heinz helge helmut hendrik henning henrik herbert hermann holger horst
      hubert hugo ingo jakob jan jens joachim jochen johann johannes jonas jörg josef joseph julian jürgen kai karl karsten
      kevin klaus konrad konstantin kurt lars leo leon leonhard lorenz lothar louis luca ludwig lukas lutz magnus manfred manuel
      marc marcel marco marcus mario marius mark markus martin mathias matthias max maximilian mehmet michael moritz nico nikolai
      nikolaus nils norbert olaf oliver oskar otto pascal patrick paul peter philipp rainer ralf ralph reiner reinhard reinhold
      rené richard robert robin roland rolf roman rudolf rüdiger rupert sascha sebastian siegfried sigmar simon stefan steffen
      stephan sven theo theodor thilo thomas thorsten till tim tino tobias tom torsten udo ulf uli ulrich urs uwe valentin viktor
      volker walter werner wilhelm willi winfried wladimir wolf wolfgang wolfram`),
  ]),
  femaleNames: new Set([
    ...femaleFirstNames,
    ...splitWords(`adelheid agnes alexandra alice alina andrea angela angelika anja anke anna anne annegret annette anneliese annalena antje
      astrid barbara beate bettina birgit birte brigitte britta carmen carola caroline charlotte christa christiane christina
      christine claudia cornelia dagmar daniela diana doris dorothea edith ekaterina eleonore elena elisa elisabeth elke ella
      ellen elsa emilia emma erika esther eva evelyn franziska frauke frieda gabriele gerda gertrud gisela greta gudrun hanna
      hannah hanne hannelore heide heidi heike helen helena helene helga hilde hildegard ida ilona ilse ina ines inge ingeborg
      ingrid irene iris irmgard isabel jana jasmin jennifer jessica johanna judith julia juliane jutta karen karin karla karola
      katarina katharina kathrin katja katrin kerstin kirsten klara klaudia kristin kristina lara laura lea lena leonie lina
      linda lisa lore luisa luise lydia magdalena maja manuela mareike margarete margit margot maria marianne marie marina
      marion marlene martha martina maya melanie mia michaela miriam monika nadine nadja natalie nicole nina nora olga paula
      petra pia ramona rebecca regina renate rita rosa rosemarie ruth sabine sabrina sandra sarah saskia sibylle siegrid
      sigrid silke silvia simone sofia sonja sophie stefanie steffi stephanie susanne svenja sylvia tanja tatjana tina ulla
      ulrike ursula ute uta vanessa vera verena veronika victoria viola yvonne`),
  ]),
  abbreviations: new Set(splitWords('dr prof hr fr st nr z.b bzw ca vgl u.a d.h mio mrd str')),
})
