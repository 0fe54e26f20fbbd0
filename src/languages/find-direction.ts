/** The direction a language is written in, where a page has to say it: `rtl`, or nothing for left to right. */
export function findDirection(language: string): 'rtl' | undefined {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : undefined
}
