import { defineMiddleware } from 'astro:middleware'
import { respondWhileDeveloping } from './site/respond-while-developing.ts'

/** Answers in place of an article that has problems, while developing. In a build, `drawPages` finishes the pages. */
export const onRequest = defineMiddleware(async ({ url }, next) =>
  import.meta.env.DEV ? ((await respondWhileDeveloping(url.pathname)) ?? next()) : next(),
)
