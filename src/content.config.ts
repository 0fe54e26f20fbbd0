import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import { frontmatterJsonSchema } from './article/frontmatter-json-schema.ts'
import { articlesLoader } from './site/articles-loader.ts'

export const collections = {
  articles: defineCollection({
    loader: articlesLoader(),
    // The loader has checked the frontmatter, and keeps the articles out of Astro's store. Astro writes the schema's
    // metadata over the JSON Schema that it gives to editors, so that they check the frontmatter that people write.
    schema: ({ image }) => z.object({ picture: image().optional() }).meta({ ...frontmatterJsonSchema }),
  }),
}
