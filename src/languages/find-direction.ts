import { keepByLanguage } from './keep-by-language.ts'

/** Node 22 has the older form of the method. */
interface LocaleWithDirection {
  getTextInfo?: () => { direction?: string }
  textInfo?: { direction?: string }
}

/** Returns `rtl` for a language that is written from right to left, or `undefined` for left to right, the default of HTML. */
export const findDirection = keepByLanguage((language): 'rtl' | undefined => {
  const locale: LocaleWithDirection = new Intl.Locale(language)
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction === 'rtl' ? 'rtl' : undefined
})

/** Returns the `dir` that words of a language need inside text of another one, or `undefined` if both run the same way. */
export function findDirectionWithin(language: string, around: string): 'rtl' | 'ltr' | undefined {
  const direction = findDirection(language)
  return direction === findDirection(around) ? undefined : (direction ?? 'ltr')
}
