import { articleFileRoute } from '../../site/article-file-route.ts'

/** An article as ninjs. */
export const { getStaticPaths, GET } = articleFileRoute('json')
