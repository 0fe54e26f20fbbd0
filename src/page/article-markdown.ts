import type { UnifiedProcessorOptions } from '@astrojs/markdown-remark'
import { rehypeArticle } from './rehype-article.ts'
import { remarkArticle } from './remark-article.ts'

/** Options for `unified` of `@astrojs/markdown-remark`: how an article's body becomes HTML. */
export const articleMarkdown: UnifiedProcessorOptions = {
  remarkPlugins: [remarkArticle],
  rehypePlugins: [rehypeArticle],
  // A quotation has to read as it was written, so straight quotation marks are not made curly.
  smartypants: false,
}
