import { foldTypography } from '../quotes/fold-typography.ts'
import { formatPath } from '../yaml/yaml-problem.ts'
import { type CheckedSpeakers, isSameSpeaker } from './check-speakers.ts'
import { findBodyQuotes } from './find-body-quotes.ts'
import type { UnnamedFileProblem } from './problem.ts'

const fieldPaths = [['headline'], ['dek'], ['image', 'caption']] as const

/**
 * Reports a headline, dek or caption that gives words to another speaker of the article than `quotes` does: “Pell: ‘…’”. Only
 * a name before a colon is read.
 */
export function checkFieldSpeakers({
  frontmatter,
  unsure,
  forms,
  lines,
}: CheckedSpeakers): UnnamedFileProblem[] {
  const { headline, dek, image, language, quotes } = frontmatter
  const entries = quotes.map(({ text, speaker }, index) => ({
    words: foldWords(text),
    speaker: unsure.has(index) ? undefined : speaker,
  }))
  return [headline, dek, image?.caption].flatMap((text, field) => {
    const path = fieldPaths[field]
    if (text === undefined || path === undefined || !text.includes(':')) return []
    return findBodyQuotes(text, language).spans.flatMap(({ outerStart, start, end }) => {
      const name = /^([^:.!?]+):\s*$/.exec(text.slice(0, outerStart))?.[1]?.trim()
      if (name === undefined) return []
      const quote = text.slice(start, end)
      const parts = quote.split(/…|\.{3}|\[[^\]]*\]/).map(foldWords)
      const same = entries.filter(({ words }) => parts.every((part) => words.includes(part)))
      const isHis = ({ speaker }: { speaker?: string | undefined }): boolean =>
        speaker === undefined || isSameSpeaker(name, speaker, forms)
      const isOther = entries.some(
        ({ speaker }) => speaker !== undefined && isSameSpeaker(name, speaker, forms),
      )
      if (!isOther || same.length === 0 || same.some(isHis)) return []
      return [
        {
          line: lines.ofField(path),
          field: formatPath(path),
          message: `gives “${quote}” to “${name}”; quotes says “${same[0]?.speaker}”`,
          remedy: 'correct one of the two',
        },
      ]
    })
  })
}

function foldWords(text: string): string {
  const words = foldTypography(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu)
  return ` ${(words ?? []).join(' ')} `
}
