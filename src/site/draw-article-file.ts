import type { Article } from '../article/article.ts'
import type { SpeakerForms } from '../article/check-speakers.ts'
import { isDraft } from '../article/is-draft.ts'
import type { Problem } from '../article/problem.ts'
import { applyLedger } from '../ledger/apply-ledger.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { takeSnapshot } from '../ledger/snapshot.ts'
import { drawArticle, isDrawnAlike } from '../page/draw-article.ts'
import { drawArticleFiles, type FileDrawing } from './article-files.ts'
import { type DatedFingerprint, fingerprintWords, listFingerprints } from './fingerprint-words.ts'
import { checkArticleSource, listPictures } from './read-articles.ts'

/** An article's file that was read. */
export interface ArticleSource {
  path: string
  /** The file's name in messages. */
  shown: string
  text: string
  /** The record of the article's addresses, if it has one. */
  ledger: Ledger | undefined
  /** Of all that the article is made from. */
  digest: string
}

/** What articles are checked with. */
export interface DrawingContext {
  /** The names in the articles' folder. */
  names: ReadonlySet<string>
  /** Other spellings of speakers' names. */
  forms: SpeakerForms
  /** What the texts of the article are drawn with, if they are drawn too. */
  files?: FileDrawing
}

/** An article, or what is wrong with it. */
export type DrawnArticle =
  | {
      kind: 'article'
      /** With the addresses of its ledger. */
      article: Article
      /** The files of its pictures: that of the lead picture, then those in the text. */
      pictures: string[]
      /** The fingerprint of its words. */
      fingerprint: string
      /** Its versions in the ledger, oldest first. */
      versions: DatedFingerprint[]
      /** The text as HTML. `undefined` if Astro has to draw it. */
      html: string | undefined
    }
  | { kind: 'problems'; problems: Problem[]; isDraft: boolean }

/** Checks an article, adds its recorded addresses, and draws it and its texts. */
export async function drawArticleFile(
  { path, shown, text, ledger, digest }: ArticleSource,
  { names, forms, files }: DrawingContext,
): Promise<DrawnArticle> {
  const parsed = await checkArticleSource(text, path, shown, forms, names)
  if (parsed.kind === 'problems')
    return { kind: 'problems', problems: parsed.problems, isDraft: isDraft(text) }
  const article = ledger ? applyLedger(parsed.article, ledger) : parsed.article
  const pictures = listPictures(parsed)
  // Before the text, because drawing it changes the tree.
  if (files)
    drawArticleFiles({ article, articleDigest: digest, kind: 'texts', isCited: false }, files, parsed.tree)
  const html = isDrawnAlike(parsed.tree) ? drawArticle(article, parsed.tree) : undefined
  return {
    kind: 'article',
    article,
    pictures,
    fingerprint: fingerprintWords(takeSnapshot(article)),
    versions: ledger ? listFingerprints(ledger) : [],
    html,
  }
}
