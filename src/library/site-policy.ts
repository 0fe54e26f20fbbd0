import { z } from 'astro/zod'

const origin = z
  .string()
  .trim()
  .transform((value) => value.replace(/\/$/, '').toLowerCase())
  .refine((value) => /^https:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/.test(value), {
    error: 'must be the https:// address of one host, without a path: https://pictures.example.org',
  })

const origins = (what: string) =>
  z.array(origin).min(1, 'is empty').optional().describe(`Hosts that pages may load ${what} from.`)

/** The field `policy`: other sites that pages may load something from. */
export const sitePolicySchema = z.strictObject({
  images: origins('pictures'),
  audio: origins('audio and video'),
  frames: origins('frames'),
})

export type SitePolicy = z.output<typeof sitePolicySchema>

/** Each field, and the directive of a content security policy that it adds to. */
const directives = [
  ['images', 'img-src'],
  ['audio', 'media-src'],
  ['frames', 'frame-src'],
] as const

/** Lists other sites by the directive of the content security policy that allows them. */
export function listAllowedSources(policy: SitePolicy | undefined): Map<string, string[]> {
  return new Map(
    directives.flatMap(([field, directive]) => {
      const sources = policy?.[field] ?? []
      return sources.length > 0 ? [[directive, [...new Set(sources)]] as const] : []
    }),
  )
}

/** Explains what other sites learn from pages that load something from them. `undefined` if there are none. */
export function explainPolicy(policy: SitePolicy | undefined): string | undefined {
  const hosts = new Set([...listAllowedSources(policy).values()].flat())
  if (hosts.size === 0) return undefined
  return `the policy in site.yaml allows ${[...hosts].join(', ')}: pages that load something from there tell these sites what is read, and no longer ask only their own`
}
