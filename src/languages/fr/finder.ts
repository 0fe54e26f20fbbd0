import { defineFinderWords } from '../finder-words.ts'
import { femaleFirstNames, maleFirstNames } from '../first-names.ts'
import { splitWords } from '../split-words.ts'

/** Returns the forms of verbs in -er that news uses with quotations: affirme, affirmait, affirma, affirmé, affirmant. */
function inflect(verbs: string): string[] {
  return splitWords(verbs).flatMap((verb) => {
    const stem = verb.slice(0, -2)
    const beforeA = stem.replace(/c$/, 'ç').replace(/g$/, 'ge')
    return [
      verb,
      ...['e', 'ent', 'é', 'èrent'].map((ending) => stem + ending),
      ...['ait', 'aient', 'a', 'ant'].map((ending) => beforeA + ending),
    ]
  })
}

const speechForms = [
  ...inflect(`affirmer ajouter alerter analyser annoncer argumenter assurer attaquer avancer avouer blâmer chuchoter clamer commenter
    confier confirmer conseiller constater déclarer demander détailler déplorer estimer expliquer exprimer glisser
    indiquer insister interroger ironiser juger jurer justifier lancer marteler mentionner murmurer noter observer
    plaider préciser proclamer proposer protester raconter rapporter rappeler réclamer regretter relater relever
    remarquer rétorquer répliquer résumer reconnaître révéler s'exclamer s'indigner signaler souffler souligner
    témoigner trancher certifier considérer enchaîner espérer suggérer tonner tempérer nuancer`),
  ...splitWords(`dit disait disent disaient dirent disant écrit écrivait écrivent écrivant répond répondait répondent répondu répondit
    reconnaît reconnait reconnaissait reconnu prévient prévenait préviennent prévenu soutient soutenait soutiennent soutenu
    poursuit poursuivait poursuivi poursuivent promet promettait promis conclut concluait conclu admet admettait admis
    avertit avertissait averti craint craignait s'inquiète inquiète espère répète rappelle rappellent considère suggère
    révèle relève réitère valoir savoir plaint exclame indigne interroge félicite réjouit sourit confesse martèle`),
]

/** French: « … », with spaces inside the marks. */
export const frFinder = defineFinderWords({
  hasDashSpeech: true,
  questionLabels: new Set(splitWords('question q')),
  answerLabels: new Set(splitWords('réponse r')),
  speechVerbs: new Set(speechForms),
  judgementVerbs: new Set([
    ...inflect(
      'appeler critiquer dénoncer évoquer exiger fustiger qualifier saluer souhaiter vanter exposer interpeller viser',
    ),
    ...splitWords('dépeint décrit décrivait veut voulait voit craint'),
  ]),
  ambiguousNames: new Set(splitWords('avril mai')),
  negations: new Set(splitWords('pas jamais')),
  restrictions: new Set(['seulement']),
  possibilityWords: new Set(splitWords('pourrait pourraient devrait devraient aurait auraient')),
  perfectWords: new Set(['avoir']),
  suppositions: new Set(splitWords("si s'")),
  denialVerbs: new Set(
    splitWords('nie nient niait nié refuse refusent refusait refusé dément démentent démenti'),
  ),
  copulas: new Set(['été']),
  skippedWords: new Set(
    splitWords(`a ont avait avaient est aussi ensuite encore déjà également alors ainsi notamment toujours même se s' y en par
      ailleurs enfin puis donc bien ne n' pas lui leur nous me fait`),
  ),
  auxiliaries: new Set(splitWords('a ont avait avaient aura est était sont étaient sera')),
  subordinators: new Set(splitWords("que qu'")),
  pronouns: { il: 'he', elle: 'she', ils: 'they', elles: 'they', je: 'self', nous: 'self' },
  elision: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/iu,
  joinedPronoun: /-(?:t-)?(?:il|elle|ils|elles|je|on)$/i,
  determiners: new Set(
    splitWords(`le la les un une des l' son sa ses ce cet cette ces leur leurs notre nos mon ma mes plusieurs certains certaines
      quelques deux trois quatre cinq`),
  ),
  definiteWords: new Set(splitWords("le la les l' ce cet cette ces")),
  prepositions: new Set(
    splitWords(`à de du des en dans sur par pour avec sans sous chez vers au aux d' depuis selon après avant pendant contre entre
      lors devant dès malgré parmi auprès`),
  ),
  comparisonWords: new Set(splitWords("comme de d'")),
  phrasePrepositions: new Set(splitWords("de du des d' en pour à au")),
  recipientPrepositions: new Set(splitWords('à au aux auprès')),
  nameParticles: new Set(splitWords("de du d' des la le van von ben bin al el")),
  conjunctions: new Set(splitWords('et mais ou que qui quand car si comme lorsque puisque tandis alors')),
  relatives: new Set(splitWords('qui que dont où lequel laquelle')),
  accordingTo: ['selon', "d' après", 'pour', 'aux yeux de'],
  notNames: new Set(
    splitWords(`le la les un une des il elle ils elles on nous je et mais ou à de en dans sur par pour avec selon ce cette hier
      aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet
      août septembre octobre novembre décembre son sa ses leur leurs ces cet au aux après avant depuis lors pendant car si
      comme quand puis alors ainsi enfin aussi sans sous chez vers entre contre tout toute tous toutes c'est d'après l' d'
      y a est sont reçue reçu`),
  ),
  titles: new Set(splitWords('m mm mme mmes mlle dr me maître monsieur madame')),
  maleWords: new Set(
    splitWords(
      'm monsieur il président ministre directeur porte-parole maire patron secrétaire chef avocat syndicaliste député sénateur',
    ),
  ),
  femaleWords: new Set(
    splitWords(
      'mme mlle madame elle présidente ministre directrice porte-parole maire patronne secrétaire avocate syndicaliste députée sénatrice cheffe',
    ),
  ),
  speakerNouns: new Set(
    splitWords(`président présidente ministre directeur directrice porte-parole maire patron patronne pdg secrétaire chef cheffe avocat
      avocate syndicaliste député députée sénateur sénatrice dirigeant dirigeante responsable fondateur fondatrice
      chercheur chercheuse économiste analyste professeur professeure médecin juge procureur procureure commissaire
      préfet préfète entraîneur entraîneuse capitaine joueur joueuse auteur autrice écrivain habitant habitante témoin
      voisin voisine mère père expert experte élu élue conseiller conseillère adjoint adjointe délégué déléguée
      coordinateur coordinatrice candidat candidate leader numéro général colonel amiral ambassadeur ambassadrice`),
  ),
  officeNouns: new Set(
    splitWords(`ministère présidence gouvernement mairie préfecture parquet agence commission conseil comité police gendarmerie armée
      direction fédération association syndicat parti groupe société entreprise banque tribunal cour institut université
      fondation organisation ong compagnie autorité assemblée sénat élysée matignon kremlin service`),
  ),
  textNouns: new Set(splitWords('communiqué rapport lettre tribune message texte document tweet étude')),
  namingWords: new Set(
    splitWords(`quotidien journal magazine hebdomadaire film roman livre série émission chanson album intitulé intitulée baptisé
      baptisée surnommé surnommée dit dite nommé nommée opération mot expression terme slogan`),
  ),
  workNouns: new Set(
    splitWords(
      'quotidien journal magazine hebdomadaire film roman livre série émission chanson album intitulé intitulée',
    ),
  ),
  maleNames: new Set([
    ...maleFirstNames,
    ...splitWords(`adrien alain alexandre alexis alfred ali amine andré antoine arnaud arthur augustin aurélien bastien benjamin benoît
      bernard bertrand bruno cédric charles christian christophe claude clément cyril damien daniel david denis didier
      dominique édouard emmanuel éric étienne fabien fabrice florent florian françois franck frédéric gabriel gaël georges
      gérald gérard gilbert gilles grégoire guillaume guy henri hervé hugo hugues jacques jean jérémy jérôme joël joseph
      jules julien karim laurent léo louis luc lucas marc marcel martin mathieu matthieu maurice maxime michel mohamed
      nicolas olivier pascal patrick paul philippe pierre quentin raphaël raymond régis rémi rémy renaud richard robert
      roger roland romain samuel sébastien serge simon stéphane sylvain thibault thierry thomas tristan valentin vincent
      xavier yann yannick yves`),
  ]),
  femaleNames: new Set([
    ...femaleFirstNames,
    ...splitWords(`adèle agnès alice aline amélie anaïs andrée anna anne annie audrey aurélie aurore béatrice brigitte camille carole caroline
      catherine cécile céline chantal charlotte chloé christelle christiane christine claire clara clémence clémentine
      corinne danielle delphine élisabeth élise élodie émilie emma estelle eva fabienne fatima florence françoise
      gabrielle geneviève hélène inès isabelle jacqueline jeanne joséphine josiane julie juliette karine laetitia laura
      laure laurence léa louise lucie lucile madeleine manon margaux marguerite marianne marie marine marion martine
      mathilde mélanie michèle monique muriel nadia nathalie nicole noémie odile pascale patricia pauline rachida sabine
      sandrine sarah ségolène simone sophie stéphanie suzanne sylvie valérie vanessa véronique virginie yasmina`),
  ]),
  abbreviations: new Set(splitWords('m mm mme mmes mlle dr me st ste etc')),
})
