import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { findStatus } from '../article/status.ts'
import { findBuildTime } from './build-time.ts'

/**
 * Returns how to mark an article that only its writers see: a draft, or one of a later day. `undefined` in a build, which has
 * none of them. In English, as all messages for writers are.
 */
export function findUnseenStatus(frontmatter: Frontmatter): string | undefined {
  if (!import.meta.env.DEV) return undefined
  const status = findStatus(frontmatter, findBuildTime(process.env))
  if (status === 'draft') return 'draft: not published'
  return status === 'scheduled' ? `scheduled for ${frontmatter.published}` : undefined
}
