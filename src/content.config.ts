import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import type { Article } from './article/article.ts'
import { frontmatterJsonSchema } from './article/frontmatter-json-schema.ts'
import { articlesLoader } from './site/articles-loader.ts'

export const collections = {
  articles: defineCollection({
    loader: articlesLoader(),
    // The loader has already checked the frontmatter. Astro writes the schema's metadata over the JSON Schema that it
    // gives to editors: they then check the frontmatter that people write, not the data that pages read.
    schema: ({ image }) =>
      z
        .object({ article: z.custom<Article>(), picture: image().optional() })
        .meta({ ...frontmatterJsonSchema }),
  }),
}
