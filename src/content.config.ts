import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import type { Article } from './article/article.ts'
import { articlesLoader } from './site/articles-loader.ts'

export const collections = {
  articles: defineCollection({
    loader: articlesLoader(),
    schema: ({ image }) => z.object({ article: z.custom<Article>(), picture: image().optional() }),
  }),
}
