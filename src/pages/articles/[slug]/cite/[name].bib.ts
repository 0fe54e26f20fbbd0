import { articleFileRoute } from '../../../../site/article-file-route.ts'

export const { getStaticPaths, GET } = articleFileRoute('bib')
