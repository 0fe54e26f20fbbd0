/** Where words between quotation marks are: `text.slice(start, end)`, without the marks. Offsets in UTF-16 code units. */
export interface QuoteSpan {
  start: number
  end: number
  /** Offset of the opening mark. */
  outerStart: number
  /** Offset after the closing mark; equal to `end` if there is none (unclosed, or re-opened in the next paragraph). */
  outerEnd: number
  /**
   * Speech without quotation marks: after a dash, after a name and a colon, the answer of an interview, or a paragraph of a
   * block quotation.
   */
  unmarked?: 'dash' | 'label' | 'answer' | 'block'
}

/** Whether a quotation may go on in the next paragraph: it has no closing mark, or is a paragraph of a block quotation. */
export function isLeftOpen(span: QuoteSpan): boolean {
  return span.outerEnd === span.end && (span.unmarked === undefined || span.unmarked === 'block')
}

/** Words between quotation marks, whether they are a quotation, and who said them. */
export interface FoundQuote extends QuoteSpan {
  /** The words, `text.slice(start, end)`. Those of a block quotation are without the signs at the start of its lines. */
  quote: string
  /** `notQuotation`: words in marks that are not reported speech, such as a title, a nickname or a scare quote. */
  kind: 'quotation' | 'notQuotation'
  /** Spans with the same number are one utterance, split by its attribution or by the end of a paragraph. */
  utterance: number
  /** The mention of the speaker, as in the text: "he", "Quill", "a senior official". `undefined` if none was found. */
  speakerText?: string
  /** Offsets of the mention. */
  speakerStart?: number
  speakerEnd?: number
  /** The full name of the person or office the mention refers to. `undefined` if the text does not say. */
  speaker?: string
  /** The role that the text gives the speaker: "harbour master of Lowport". */
  role?: string
  /** How likely it is that the name is right, 0 to 1. `undefined` if the language has no weights. */
  likelihood?: number
  /**
   * What is doubtful: there is no mention of a speaker; it has no name; another mention may be the speaker's; the mention may
   * mean another person; the text denies or supposes that the words were said; the words may not be a quotation; the language
   * has no weights; or it is a block quotation, for which nothing was measured. `undefined` if the speaker is sure.
   */
  doubt?: 'noSpeaker' | 'noName' | 'mention' | 'name' | 'unsaid' | 'quotation' | 'language' | 'block'
  /** Who else may be the speaker, if that is the doubt: the next likely person whom the mention may mean, or another mention. */
  alternative?: string
  /** Whether the speaker can be stated without a comment to check it. */
  sure: boolean
  /** Name of the attribution rule that found the speaker, to trace a wrong result. */
  rule: string
}
