import { defineFinderWords } from '../finder-words.ts'
import { femaleFirstNames, maleFirstNames } from '../first-names.ts'
import { splitWords } from '../split-words.ts'

/** Returns the forms of regular verbs in -are that news uses with quotations: afferma, affermano, affermava, affermato. */
function inflect(stems: string): string[] {
  return splitWords(stems).flatMap((stem) =>
    ['are', 'a', 'ano', 'ava', 'avano', 'ò', 'arono', 'ato', 'ando'].map((ending) => stem + ending),
  )
}

const speechForms = [
  ...inflect(`accus afferm ammonit annunci argoment assicur attacc auspic avvis chiest coment comment conferm confess confid consider
    constat contest critic denunci dichiar domand elenc esclam esort evidenzi garant giudic illustr indic insist intim
    ironizz lament lanci lod minacci mormor not nomin osserv parl pens precis profetizz raccont raccomand rassicur
    recit replic rimarc rinfacc rivel salut scherz segnal sintetizz smentit sottoline spieg sussurr testimoni tuon url
    valut ribad rivendic auspic`),
  ...splitWords(`dice dicono disse dissero diceva dicevano detto dicendo dirà risponde rispondono rispose rispondeva risposto scrive
    scrivono scrisse scritto scriveva aggiunge aggiungono aggiunse aggiunto aggiungendo conclude concludono concluse concluso
    sostiene sostengono sostenne sosteneva sostenuto ribadisce ribadiscono ribadì ribadito ammette ammettono ammise ammesso
    riferisce riferiscono riferì riferito avverte avvertono avvertì avvertito chiede chiedono chiese chiedeva chiesto promette
    promettono promise promesso prosegue proseguono proseguì proseguito continua riconosce riconoscono riconobbe riconosciuto
    crede credono teme temono spera sperano ritiene ritengono riteneva legge leggono ripete ripetono ripeteva ripetuto
    chiarisce chiarito definisce difende difeso insiste insistono suggerisce suggerito replica puntualizza assicura
    ricorda ricordano ricordava ricordò ricordato commenta spiega racconta interviene sbotta taglia incalza confida ironizza
    sorride rincara attacca conferma smentisce smentito ammonisce ammonito garantisce garantito auspica sottolinea tuona`),
]

/** Italian: «…», “…” and "…". */
export const itFinder = defineFinderWords({
  questionLabels: new Set(splitWords('domanda d')),
  answerLabels: new Set(splitWords('risposta r')),
  speechVerbs: new Set(speechForms),
  judgementVerbs: new Set([
    ...inflect('boll bocci chiam etichett qualific reput'),
    ...splitWords('definisce definiscono definì definito definiva descrive descrivono descrisse descritto'),
  ]),
  negations: new Set(splitWords('non mai')),
  restrictions: new Set(splitWords('solo soltanto')),
  possibilityWords: new Set(splitWords('potrebbe potrebbero dovrebbe dovrebbero avrebbe avrebbero')),
  perfectWords: new Set(['aver', 'avere']),
  suppositions: new Set(['se']),
  denialVerbs: new Set(splitWords('nega negano negò negato smentisce smentito rifiuta rifiutato')),
  copulas: new Set(splitWords('stato stata stati state')),
  skippedWords: new Set(
    splitWords(`ha hanno aveva avevano è anche poi inoltre ancora già così quindi infine sempre invece però non mi ti gli le ci vi lo
      si ieri oggi subito infatti stesso stessa`),
  ),
  auxiliaries: new Set(splitWords('ha hanno aveva avevano avrebbe è era sono erano sarà stato stata')),
  subordinators: new Set(['che']),
  objectPronouns: new Set(splitWords('mi ti gli le ci vi lo')),
  pronouns: {
    lui: 'he',
    lei: 'she',
    egli: 'he',
    ella: 'she',
    essi: 'they',
    loro: 'they',
    io: 'self',
    noi: 'self',
  },
  elision: /^(?:l|un|dell|all|dall|nell|sull|quell|d|c|m|t|s)['’](?=\p{L})/iu,
  determiners: new Set(
    splitWords(`il lo la i gli le un uno una l' un' suo sua suoi sue questo questa questi queste quel quello quella quei quegli quelle
      quell' nostro nostra nostri nostre alcuni alcune molti molte altro altra altri altre due tre quattro cinque`),
  ),
  definiteWords: new Set(splitWords("il lo la i gli le l' questo questa quel quello quella")),
  prepositions: new Set(
    splitWords(`a al allo alla ai agli alle all' di del dello della dei degli delle dell' d' da dal dallo dalla dai dagli dalle dall' in
      nel nello nella nei negli nelle nell' con su sul sullo sulla sui sugli sulle sull' per tra fra senza sotto sopra verso
      contro durante dopo prima secondo presso entro oltre`),
  ),
  comparisonWords: new Set(splitWords('come di')),
  phrasePrepositions: new Set(splitWords("di del dello della dei degli delle dell' d' in per al alla alle")),
  recipientPrepositions: new Set(splitWords("a al allo alla ai agli alle all'")),
  nameParticles: new Set(splitWords("de del della dei di da d' dal lo la van von")),
  conjunctions: new Set(splitWords('e ed o ma che quando se perché come mentre anche però dove poiché')),
  relatives: new Set(splitWords('che cui quale quali dove')),
  accordingTo: ['secondo', 'stando a', 'a detta di', 'nelle parole di', 'per'],
  notNames: new Set(
    splitWords(`il lo la i gli le un uno una l' lui lei egli loro noi io e ed o ma che a al alla di del della da dal dalla in nel nella
      con su sul sulla per tra fra senza secondo questo questa questi queste quello quella quel suo sua suoi sue non sì no
      già oggi ieri domani ora adesso così anche poi inoltre dopo prima allora perché come quando se mentre dove chi tutto
      tutta tutti tutte molti molte alcuni altre altri altro lunedì martedì mercoledì giovedì venerdì sabato domenica
      gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre è sono era c'è più
      mai sempre solo intanto infine infatti dunque quindi però nel sig dott`),
  ),
  titles: new Set(
    splitWords(
      'signor signora sig dott dottor dottoressa prof professor professoressa avv onorevole on don suor',
    ),
  ),
  maleWords: new Set(
    splitWords(`signor lui presidente ministro direttore segretario sindaco assessore portavoce avvocato giudice professore padre fratello
      figlio`),
  ),
  femaleWords: new Set(
    splitWords(`signora lei presidente ministra direttrice segretaria sindaca assessora portavoce avvocata giudice professoressa madre
      sorella figlia`),
  ),
  speakerNouns: new Set(
    splitWords(`presidente presidentessa ministro ministra direttore direttrice segretario segretaria sindaco sindaca assessore assessora
      portavoce avvocato avvocata giudice procuratore procuratrice professore professoressa vicino vicina madre padre
      deputato deputata senatore senatrice candidato candidata leader dirigente responsabile capo capogruppo coordinatore
      coordinatrice consigliere consigliera esperto esperta ricercatore ricercatrice economista analista medico infermiere
      infermiera insegnante scrittore scrittrice autore autrice giornalista allenatore allenatrice giocatore giocatrice
      capitano governatore governatrice ambasciatore ambasciatrice generale colonnello commissario commissaria questore
      prefetto testimone attivista sindacalista rappresentante fondatore fondatrice imprenditore imprenditrice vescovo papa
      re regina premier`),
  ),
  officeNouns: new Set(
    splitWords(`ministero governo comune presidenza polizia procura agenzia commissione consiglio comitato partito sindacato
      associazione federazione fondazione organizzazione società azienda banca tribunale università istituto gruppo regione
      provincia giunta parlamento camera senato esercito carabinieri questura prefettura farnesina quirinale`),
  ),
  textNouns: new Set(
    splitWords('comunicato rapporto lettera nota documento studio testo messaggio tweet articolo post'),
  ),
  namingWords: new Set(
    splitWords(`film romanzo libro quotidiano giornale rivista canzone album disco serie programma opera titolo intitolato intitolata
      chiamato chiamata denominato denominata soprannominato soprannominata parola termine espressione slogan operazione`),
  ),
  workNouns: new Set(
    splitWords(
      'film romanzo libro quotidiano giornale rivista canzone album disco serie programma opera intitolato intitolata',
    ),
  ),
  maleNames: new Set([
    ...maleFirstNames,
    ...splitWords(`alberto aldo alessandro alessio alfredo andrea angelo antonio armando arturo augusto bruno carlo cesare claudio corrado
      cristiano daniele dario davide diego domenico edoardo emanuele emilio enrico enzo ettore fabio fabrizio federico
      ferdinando filippo francesco franco gabriele gaetano giacomo gianluca gianni giorgio giovanni giulio giuseppe guido
      ignazio ivano lorenzo luca luciano luigi marcello marco mario massimo matteo maurizio michele mirko nicola paolo
      pasquale piero pietro raffaele renato renzo riccardo roberto rocco salvatore sandro sergio silvio simone stefano
      tommaso umberto ugo valerio vincenzo vittorio walter`),
  ]),
  femaleNames: new Set([
    ...femaleFirstNames,
    ...splitWords(`ada adele alessandra alessia alice anna antonella antonia arianna barbara beatrice bianca bruna camilla carla carlotta
      caterina cecilia chiara claudia cristina daniela donatella elena eleonora elisa elisabetta emanuela emma federica
      filomena fiorella flavia francesca franca gabriella giada ginevra giorgia giovanna giulia giuliana giuseppina grazia
      ilaria ines irene isabella laura letizia lia licia lidia liliana linda livia loredana lorena lucia luciana luisa
      maddalena manuela margherita maria marina marisa marta martina michela milena monica nadia nicoletta ornella paola
      patrizia raffaella renata rita roberta rosa rosanna sabrina sandra sara serena silvia simona sofia sonia stefania
      susanna teresa tiziana valentina valeria vanessa vera veronica virginia vittoria viviana`),
  ]),
  abbreviations: new Set(splitWords('sig dott prof avv on ing arch mons ecc')),
})
