import type { APIRoute } from 'astro'
import articleTools from '../browser/article-tools/article-tools.ts?bundle-text'
import { toolWordNames } from '../browser/article-tools/tool-words.ts'
import { findInterface, interfaceLanguages } from '../languages/find-language.ts'

/** The tools of the articles' pages, with their texts in all languages. */
export const GET: APIRoute = () => {
  const words = Object.fromEntries(
    interfaceLanguages.map((language) => {
      const own = findInterface(language).words
      const texts = toolWordNames.map((name) => [name, own[name]] as const)
      return [language, { ...Object.fromEntries(texts), quotationMarks: own.quotationMarks }]
    }),
  )
  return new Response(`const toolWords=${JSON.stringify(words)};${articleTools}`, {
    headers: { 'content-type': 'text/javascript' },
  })
}
