import { describe, expect, test } from 'vitest'
import { contradictLanguage, detectLanguage, isOtherLanguage } from '../../../src/clipping/detect-language.ts'
import { findFurniture, findPageFurniture } from '../../../src/clipping/find-furniture.ts'
import { parseByline } from '../../../src/clipping/parse-byline.ts'
import { parseCaption } from '../../../src/clipping/parse-caption.ts'
import { parseDateLine } from '../../../src/clipping/parse-date-line.ts'
import { parseMonth } from '../../../src/clipping/parse-month.ts'

/** A sentence of each language, of our own. */
const sentences: Record<string, string> = {
  en: 'The ferry was late, and the mayor said that it has to wait for the tide and for his boat.',
  de: 'Die Fähre ist nicht auf dem Fluss, und der Kapitän wartet mit den Gästen auf das Wasser von Saltmere.',
  fr: 'Les bateaux des îles ont attendu dans une baie, et le maire est sur le quai pour les voir avec son chien.',
  es: 'Los barcos de la isla no salen por el viento, como dijo una mujer del puerto para los que más esperan.',
  it: 'Che cosa fanno gli uomini della barca nel porto, dove sono anche delle donne con una rete per la pesca?',
  pt: 'Os barcos não saem mais do porto com uma onda dos ventos, e foi também na ilha das aves que são vistos.',
  nl: 'Het schip is niet op zee, want een van de mannen aan boord heeft met zijn broer voor het eten ook worden.',
  sv: 'Det är en båt som inte har gått till ön, och att vänta på den med kaffe av sjömän är ett nöje för alla.',
  pl: 'Nie wiem, jak się to stało, że prom na wyspę jest tak późno, ale po drodze od portu do domu za nim biegł.',
  tr: 'Bu liman için bir gemi daha geldi ve çok sonra ancak gece kadar bekledi, olan ise sabah ile gibi oldu.',
  ru: 'И в порту не было лодки, как сказал капитан, что на воде был туман и это его для дела из дома к утру.',
  uk: 'Та човен не на воді, що як і був за островом, бо його про це до ранку від берега з туману не видно у морі.',
  hy: 'Նավը նավահանգստում է, քանի որ քամին ուժեղ է և ալիքները բարձր են այսօր առավոտյան։',
  ka: 'გემი ნავსადგურშია, რადგან დღეს ძლიერი ქარია და ტალღები მაღალია დილით.',
  el: 'Το πλοίο είναι στο λιμάνι γιατί σήμερα φυσάει δυνατός αέρας και τα κύματα είναι ψηλά.',
  he: 'הספינה בנמל כי היום נושבת רוח חזקה והגלים גבוהים מאוד בבוקר.',
  ko: '오늘 아침 바람이 강하게 불어서 배가 항구에 머물고 있습니다 그리고 파도가 높습니다.',
  ja: 'ふね は みなと に います かぜ が つよい からです。',
}

describe('a text’s language is detected', () => {
  test.for(Object.entries(sentences))('%s', ([language, sentence]) => {
    expect(detectLanguage(sentence)).toBe(language)
  })

  test('not by a few words', () => {
    expect(detectLanguage('The ferry was late.')).toBeUndefined()
  })

  test('not if no language is clearly ahead', () => {
    expect(detectLanguage('Saltmere Dunmore Vell Quill Marlow '.repeat(10))).toBeUndefined()
  })
})

/** Sentences of languages that the detector does not know, or cannot tell from another. */
const lookAlikes: Record<string, string> = {
  bs: 'Brod je u luci jer danas puše jak vjetar i valovi su vrlo visoki, rekao je kapetan ljudima na obali.',
  eo: 'La ŝipo estas en la haveno ĉar la vento estas forta hodiaŭ, diris la kapitano al la homoj de la insulo.',
  fy: 'It skip leit yn de haven om’t de wyn hjoed sterk is, sei de kaptein tsjin de minsken op de kaai.',
  gl: 'O barco está no porto porque hoxe sopra un vento forte, dixo o capitán á xente que agardaba no peirao.',
  id: 'Kapal itu berada di pelabuhan karena angin kencang hari ini, kata kapten kepada orang-orang di dermaga.',
  lb: 'D’Schëff läit am Hafen well de Wand haut staark ass, sot de Kapitän zu de Leit, déi um Quai stoungen.',
  nb: 'Båten lå ved kaia fordi vinden var sterk i dag og bølgene var høye, sa kapteinen til folkene på kaia.',
  nn: 'Båten låg ved kaien fordi vinden var sterk i dag og bølgjene var høge, sa kapteinen til folka på kaien.',
  sr: 'Brod je u luci jer danas duva jak vetar i talasi su veoma visoki, rekao je kapetan ljudima na obali.',
  yi: 'די שיף איז אין פּאָרט ווייל דער ווינט איז שטאַרק הײַנט, האָט דער קאַפּיטאַן געזאָגט צו די מענטשן.',
}

describe('the language that a page states', () => {
  test('is contradicted by a text that is clearly in another', () => {
    const german = sentences['de'] as string
    expect(contradictLanguage(german, 'en-GB')).toBe('de')
    expect(contradictLanguage(german, 'de-AT')).toBeUndefined()
    expect(contradictLanguage(german, 'cy')).toBe('de')
    expect(contradictLanguage('A quay.', 'cy')).toBeUndefined()
  })

  test.for(Object.entries(lookAlikes))('%s is not taken for a language like it', ([language, sentence]) => {
    expect(contradictLanguage(sentence, language)).toBeUndefined()
  })

  test.for([
    'المصابيح مضاءة طوال الشتاء في الميناء',
    'Мост откроют в понедельник утром после ремонта',
    '昨天上午港口的灯全部熄灭了',
  ])('is not contradicted by words in another script: %s', (foreign) => {
    const text = `${sentences['en']} ${foreign}.`
    expect(contradictLanguage(text, 'en')).toBeUndefined()
    expect(detectLanguage(text)).toBe('en')
  })

  test('stays if half of the words are in another script', () => {
    expect(contradictLanguage(`${sentences['en']} ${sentences['ru']}`, 'en')).toBeUndefined()
  })

  test('is denied by a long text that has hardly any of its sequences of letters, though the true language is unknown', () => {
    const zulu =
      'Umkhumbi usechwebeni ngoba namuhla umoya unamandla futhi amagagasi aphakeme, kusho ukapteni kubantu abasosebeni. Abadobi bathi bazolinda kuze kube kusasa ekuseni, bese beya olwandle futhi uma umoya usuthulile. Imeya ithe umgwaqo oya echwebeni uvaliwe, nezingane azikwazi ukuya esikoleni ngenxa yamanzi amaningi. Izolo ebusuku amanzi angena ezindlini eziningi eduze komfula, abantu baphuma bahamba baya emahholo.'
    expect(isOtherLanguage(`${zulu} ${zulu}`, 'en-ZA')).toBe(true)
    expect(isOtherLanguage(`${zulu} ${zulu}`, 'zu')).toBe(false)
    expect(isOtherLanguage(`${sentences['en']} `.repeat(5), 'en-ZA')).toBe(false)
    expect(isOtherLanguage(zulu.slice(0, 80), 'en')).toBe(false)
  })

  test('stays open between Indonesian and Malay, and between Croatian and its neighbours', () => {
    expect(detectLanguage(lookAlikes['id'] as string)).toBeUndefined()
    expect(detectLanguage(lookAlikes['sr'] as string)).toBeUndefined()
  })
})

describe('bylines of other languages', () => {
  test.for([
    'Von Ida Marlow und Tomas Vell',
    'Par Ida Marlow et Tomas Vell',
    'Por Ida Marlow y Tomas Vell',
    'Автор: Ida Marlow и Tomas Vell',
    'Հեղինակ՝ Ida Marlow և Tomas Vell',
  ])('%s', (line) => {
    expect(parseByline(line)).toEqual({ authors: [{ name: 'Ida Marlow' }, { name: 'Tomas Vell' }] })
  })
})

describe('dates of other languages', () => {
  test.for([
    ['Veröffentlicht am 4. März 2031', { published: '2031-03-04' }],
    [
      'Publié le 1er mars 2031 | Mis à jour le 2 mars 2031',
      { published: '2031-03-01', updated: '2031-03-02' },
    ],
    ['Actualizado: 4 de marzo de 2031', { updated: '2031-03-04' }],
    ['Опубликовано 4 марта 2031 г.', { published: '2031-03-04' }],
    ['Հրապարակվել է 4 մարտի 2031 թ.', { published: '2031-03-04' }],
  ] as const)('%s', ([line, dates]) => {
    expect(parseDateLine(line)).toEqual(dates)
  })

  test.for([
    ['März', 3],
    ['SEPT.', 9],
    ['грудня', 12],
    ['quay', undefined],
  ] as const)('%s is month %s', ([word, month]) => {
    expect(parseMonth(word)).toBe(month)
  })
})

describe('furniture of other languages', () => {
  test.for([
    ['Anzeige', 'advertisement'],
    ['Lesen Sie auch: Die Brücke ist offen', 'related links'],
    ['À lire aussi', 'related links'],
    ['Schlagworte: Fähre, Saltmere', 'tags'],
    ['Startseite > Region', 'navigation'],
    ['— Реклама —', 'advertisement'],
    ['Читайте также: Мост открыт', 'related links'],
    ['Գովազդ', 'advertisement'],
  ] as const)('%s', ([line, reason]) => {
    expect(findFurniture(line)).toBe(reason)
  })

  test('a Russian sentence about advertising is not furniture', () => {
    expect(findFurniture('Реклама на пристани запрещена')).toBeUndefined()
    expect(findFurniture('Новая реклама')).toBeUndefined()
  })

  test.for(['Iklan', 'Reklama', 'Anuncio'])('%s is an advertisement on pages only', (line) => {
    expect(findFurniture(line)).toBeUndefined()
    expect(findPageFurniture(line)).toBe('advertisement')
  })
})

describe('captions and credits', () => {
  test.for([
    ['Foto: Ida Marlow', { credit: 'Ida Marlow' }],
    ['Фото: Ида Марлоу', { credit: 'Ида Марлоу' }],
    ['The quay at noon. Photograph: Ida Marlow', { caption: 'The quay at noon', credit: 'Ida Marlow' }],
    ['The quay at noon [Photo: Ida Marlow]', { caption: 'The quay at noon', credit: 'Ida Marlow' }],
    ['The quay at noon (file photo by Ida Marlow)', { caption: 'The quay at noon', credit: 'Ida Marlow' }],
    ['Caption: The quay at noon', { caption: 'The quay at noon' }],
    ['Pictured: the quay at noon', { caption: 'Pictured: the quay at noon' }],
    ['The picture is old.', undefined],
    [`Photo: ${'long '.repeat(100)}`, undefined],
  ] as const)('%s', ([line, caption]) => {
    expect(parseCaption(line)).toEqual(caption)
  })
})
