import { defineFinderWords } from '../finder-words.ts'
import { femaleFirstNames, maleFirstNames } from '../first-names.ts'
import { splitWords } from '../split-words.ts'

/** Returns the forms of regular verbs in -ar that news uses with quotations: afirma, afirman, afirmó, afirmaba, afirmado. */
function inflect(stems: string): string[] {
  return splitWords(stems).flatMap((stem) => {
    const beforeE = stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c')
    return [
      ...['ar', 'a', 'an', 'ó', 'aron', 'aba', 'aban', 'ado', 'ando', 'ará', 'aría'].map(
        (ending) => stem + ending,
      ),
      `${beforeE}é`,
    ]
  })
}

const speechForms = [
  ...inflect(`abund aclar acus admir adelant afirm agreg alert anunci apunt argument asegur asever avanz avis brome celebr
    coment confes confirm consider constat contest cont critic declar defend denunci destac detall
    enfatiz enumer exclam explic expres indic inform insist interrog invit jur justific lament lanz manifest matiz
    mencion narr not observ opin plante pregunt pronostic proclam puntualiz razon rechaz record recalc reclam
    relat remarc replic resalt señal sentenci subray suspir zanj valor ironiz apostill precis alab`),
  ...splitWords(`dice dicen dijo dijeron decía decían dicho diciendo dirá diría digo cuenta cuentan recuerda recuerdan añade añaden
    añadió añadieron añadía añadido añadiendo responde responden respondió respondieron respondido sostiene sostienen
    sostuvo sostuvieron sostenía mantiene mantienen mantuvo advierte advierten advirtió advirtieron advertido asiente
    reconoce reconocen reconoció reconocieron reconocido reconocía admite admiten admitió admitieron admitido escribe escriben
    escribió escribieron escrito concluye concluyen concluyó concluyeron sugiere sugieren sugirió propone proponen propuso pide
    piden pidió pidieron exige exigen exigió prosigue prosiguió continúa continuó cree creen creía opina piensa piensan
    pensaba teme temen defiende defienden defendió defendieron repite repitió insiste insistió espeta espetó
    refiere refirió describe describió resume resumió revela reveló corrige corrigió prometió promete prometen asume asumió
    grita gritó gritan susurra murmura murmuró coincide coinciden coincidió interviene arguye arguyó expone expuso
    cuestiona cuestionó confiesa confesó muestra sentencia niega negó negaron suscribe confía reivindica reivindicó`),
]

/** Spanish: «…», “…” and "…", and speech after a dash. */
export const esFinder = defineFinderWords({
  hasDashSpeech: true,
  questionLabels: new Set(splitWords('pregunta p')),
  answerLabels: new Set(splitWords('respuesta r')),
  speechVerbs: new Set(speechForms),
  judgementVerbs: new Set([
    ...inflect('calific tach tild catalog denomin bautiz'),
    ...splitWords(
      'llama llaman llamó llamaron llamado define definen definió definido describe describió considera consideró',
    ),
  ]),
  ambiguousNames: new Set(splitWords('abril julio')),
  negations: new Set(splitWords('no nunca jamás')),
  restrictions: new Set(splitWords('solo sólo')),
  possibilityWords: new Set(splitWords('podría podrían debería deberían habría habrían')),
  perfectWords: new Set(['haber']),
  suppositions: new Set(['si']),
  denialVerbs: new Set(splitWords('niega niegan negó negaron negado desmiente desmintió rechaza rechazó')),
  copulas: new Set(splitWords('fue fueron sido es era')),
  skippedWords: new Set(
    splitWords(`ha han había habían hubo también además luego después aún ya así entonces incluso siempre todavía se me le les lo nos
      no muy finalmente por ello asimismo igualmente ayer hoy anoche`),
  ),
  auxiliaries: new Set(splitWords('ha han había habían es son era eran fue fueron está están estaba será')),
  subordinators: new Set(['que']),
  objectPronouns: new Set(splitWords('me te le les nos lo')),
  pronouns: {
    él: 'he',
    ella: 'she',
    ellos: 'they',
    ellas: 'they',
    yo: 'self',
    nosotros: 'self',
    nosotras: 'self',
  },
  determiners: new Set(
    splitWords(`el la los las un una unos unas su sus este esta estos estas ese esa esos esas aquel aquella nuestro nuestra nuestros
      nuestras varios varias algunos algunas muchos muchas otro otra otros otras dos tres cuatro cinco`),
  ),
  definiteWords: new Set(splitWords('el la los las este esta estos estas ese esa')),
  prepositions: new Set(
    splitWords(`a al de del en con por para sin sobre entre desde hasta hacia según ante bajo contra durante mediante tras tanto
      frente junto`),
  ),
  comparisonWords: new Set(splitWords('como de')),
  phrasePrepositions: new Set(splitWords('de del en para por')),
  recipientPrepositions: new Set(splitWords('a al ante')),
  nameParticles: new Set(splitWords('de del la las los y da dos van von')),
  conjunctions: new Set(splitWords('y e o u pero sino que cuando si porque como mientras aunque pues donde')),
  relatives: new Set(splitWords('que quien quienes cual cuales cuyo cuya donde')),
  accordingTo: ['según', 'a juicio de', 'en palabras de', 'en opinión de', 'para'],
  notNames: new Set(
    splitWords(`el la los las un una unos unas él ella ellos ellas yo nosotros y e o u pero sino que a al de del en con por para sin
      sobre entre desde hasta hacia según ante bajo contra durante mediante tras este esta estos estas ese esa esos esas
      eso esto su sus no sí ya hoy ayer mañana ahora así también además luego después entonces aunque porque como cuando si
      mientras donde quien cual todo toda todos todas muchos muchas algunos algunas otro otra otros otras lunes martes
      miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre
      noviembre diciembre es son fue era está hay ha han había más muy nunca siempre tampoco asimismo incluso solo sólo
      respecto finalmente precisamente actualmente sr sra don doña`),
  ),
  titles: new Set(splitWords('sr sra señor señora don doña dr dra doctor doctora')),
  maleWords: new Set(
    splitWords(`él señor sr don presidente ministro director secretario alcalde consejero concejal portavoz abogado juez profesor
      vecino padre hermano hijo`),
  ),
  femaleWords: new Set(
    splitWords(`ella señora sra doña presidenta ministra directora secretaria alcaldesa consejera concejala portavoz abogada jueza
      profesora vecina madre hermana hija`),
  ),
  speakerNouns: new Set(
    splitWords(`presidente presidenta ministro ministra director directora secretario secretaria alcalde alcaldesa consejero consejera
      concejal concejala portavoz vocero vocera abogado abogada juez jueza fiscal profesor profesora vecino vecina madre
      padre diputado diputada senador senadora candidato candidata líder dirigente responsable jefe jefa coordinador
      coordinadora delegado delegada experto experta investigador investigadora científico científica economista analista
      médico médica enfermero enfermera maestro maestra escritor escritora autor autora periodista entrenador entrenadora
      jugador jugadora capitán gobernador gobernadora embajador embajadora general coronel comisario comisaria policía
      testigo activista sindicalista miembro representante fundador fundadora gerente propietario propietaria empresario
      empresaria obispo papa rey reina`),
  ),
  officeNouns: new Set(
    splitWords(`ministerio gobierno ayuntamiento presidencia policía fiscalía agencia comisión consejo comité partido sindicato
      asociación federación fundación organización plataforma empresa banco tribunal juzgado universidad instituto grupo
      consejería junta diputación congreso senado cámara ejército cancillería`),
  ),
  textNouns: new Set(
    splitWords('comunicado informe carta escrito documento nota estudio texto mensaje tuit artículo'),
  ),
  namingWords: new Set(
    splitWords(`película novela libro diario periódico revista canción disco serie programa obra título titulado titulada llamado llamada
      denominado denominada palabra término expresión lema operación apodado apodada`),
  ),
  workNouns: new Set(
    splitWords(
      'película novela libro diario periódico revista canción disco serie programa obra titulado titulada',
    ),
  ),
  maleNames: new Set([
    ...maleFirstNames,
    ...splitWords(`adolfo adrián agustín alberto alejandro alfonso alfredo álvaro andrés ángel antonio arturo benito bernardo carlos césar
      cristian daniel david diego domingo eduardo emilio enrique ernesto esteban federico felipe félix fernando francisco
      gabriel gerardo gonzalo guillermo gustavo héctor hugo ignacio ismael iván jaime javier jesús joaquín jordi jorge
      josé juan julio lorenzo lucas luis manuel marcelo marcos mariano mario martín mateo mauricio miguel nicolás óscar
      pablo pedro rafael ramón raúl ricardo roberto rodrigo rubén salvador santiago sebastián sergio tomás vicente víctor`),
  ]),
  femaleNames: new Set([
    ...femaleFirstNames,
    ...splitWords(`adela adriana alba alejandra alicia amalia amparo ana andrea ángela antonia aurora beatriz belén blanca camila carla
      carmen carolina catalina cecilia clara claudia concepción consuelo cristina daniela diana dolores elena elisa elvira
      emilia esperanza esther eva fernanda gabriela gloria guadalupe inés irene isabel josefa juana julia laura leticia
      lidia lorena lourdes lucía luisa luz magdalena manuela margarita maría mariana marina marta mercedes mónica natalia
      noelia nuria olga patricia paula pilar raquel rebeca rocío rosa rosario sandra sara silvia sofía soledad sonia
      susana teresa valentina valeria verónica victoria virginia yolanda`),
  ]),
  abbreviations: new Set(splitWords('sr sra sres dr dra d dª ud uds etc')),
})
