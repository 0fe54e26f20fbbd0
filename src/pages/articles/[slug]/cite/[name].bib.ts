import { citationRoute } from '../../../../site/citation-pages.ts'

export const { getStaticPaths, GET } = citationRoute('bib')
