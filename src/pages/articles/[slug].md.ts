import { articleFileRoute } from '../../site/article-file-route.ts'

/** An article as Markdown. */
export const { getStaticPaths, GET } = articleFileRoute('md')
