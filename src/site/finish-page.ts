import { addContentSecurityPolicy, type PolicyOptions } from './content-security-policy.ts'
import { trimStyles } from './trim-styles.ts'
import { unquoteAttributes } from './unquote-attributes.ts'

/**
 * Trims the styles of a page to those it can use, adds its content security policy, and removes quotation marks that HTML does
 * not need.
 *
 * @param html a whole page as Astro draws it
 */
export function finishPage(html: string, policy: PolicyOptions): string {
  return unquoteAttributes(addContentSecurityPolicy(trimStyles(html), policy))
}
