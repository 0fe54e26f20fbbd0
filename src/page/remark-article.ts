import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { findArticleMarkup } from './article-markup.ts'
import { remarkDateline } from './remark-dateline.ts'
import { remarkForeignWords } from './remark-foreign-words.ts'
import { remarkFormerAddresses } from './remark-former-addresses.ts'
import { remarkLinkMarks } from './remark-link-marks.ts'
import { remarkNotes } from './remark-notes.ts'
import { remarkParagraphPermalinks } from './remark-paragraph-permalinks.ts'
import { remarkPassages } from './remark-passages.ts'

/**
 * remark preset: everything that is added to an article's Markdown. The plugins show what `parseArticle` has located and
 * search for nothing except foreign words. A file without `ArticleMarkup` is left as it is.
 */
export function remarkArticle(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const markup = findArticleMarkup(file)
    if (!markup) return
    const { blocks, quotes, layouts, removed = [], language, dateline, foreign = [], words } = markup
    const plugins = [
      // First, because passages are offsets in the text of the untouched tree.
      remarkPassages({ quotes }),
      // After the passages: foreign words may be part of a passage, not the other way round.
      remarkForeignWords({ foreign }),
      // After the foreign words: the dateline is not part of the body, so its words are not searched.
      remarkDateline({ dateline }),
      // Anywhere after the passages: a note is put before its passage. These three add no text.
      remarkNotes({ quotes, layouts, language, words }),
      remarkParagraphPermalinks({ blocks }),
      remarkLinkMarks(),
      // Last: it adds paragraphs, so the numbers of the blocks are no longer right after it.
      remarkFormerAddresses({ blocks, quotes, removed, language, words }),
    ]
    for (const plugin of plugins) plugin(tree)
  }
}
