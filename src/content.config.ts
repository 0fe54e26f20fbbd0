import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import { frontmatterJsonSchema } from './article/frontmatter-json-schema.ts'
import { getSharedLoader } from './site/shared-loader.ts'

export const collections = {
  articles: defineCollection({
    loader: getSharedLoader(),
    // The loader has checked the frontmatter, and keeps the articles out of Astro's store. Astro writes the schema's
    // metadata over the JSON Schema that it gives to editors, so that they check the frontmatter that people write.
    schema: ({ image }) => z.object({ picture: image().optional() }).meta({ ...frontmatterJsonSchema }),
  }),
}
