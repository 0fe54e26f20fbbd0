import type { BodyBlock } from '../markdown/parse-body.ts'
import { blockSeparator } from '../markdown/parse-body.ts'
import { foldTypography } from '../quotes/fold-typography.ts'
import { formatPath } from '../yaml/yaml-problem.ts'
import type { LineLookup } from './check-quotes.ts'
import type { Frontmatter } from './frontmatter-schema.ts'
import { findSureSpeaker, type QuoteMatches } from './match-quotes.ts'
import { doubt } from './parse-frontmatter.ts'
import type { UnnamedFileProblem } from './problem.ts'

/** Reports quotations with struck words: a page strikes them out, lists and search would leave them out without a sign. */
export function checkStruck(
  blocks: readonly BodyBlock[],
  { text, spans }: QuoteMatches,
  lines: LineLookup,
): UnnamedFileProblem[] {
  const struck: number[] = []
  let start = 0
  for (const block of blocks) {
    for (const offset of block.struck ?? []) struck.push(start + offset)
    start += block.text.length + blockSeparator.length
  }
  if (struck.length === 0) return []
  return spans
    .filter(({ outerStart, outerEnd }) => struck.some((at) => at > outerStart && at < outerEnd))
    .map(({ outerStart, start, end }) => ({
      line: lines.ofOffset(outerStart),
      message: `words of this quotation are struck out: “${text.slice(start, end).replace(/\s+/g, ' ')}”`,
      remedy: 'quote what was said, without ~~; say in a correction what was wrong before',
    }))
}

/** Reports a body that begins with the dateline, which the page prints before it. */
export function checkDateline(
  { dateline }: Frontmatter,
  [first]: readonly BodyBlock[],
  linesBeforeBody: number,
): UnnamedFileProblem[] {
  if (!dateline || !first) return []
  const fold = (text: string): string =>
    foldTypography(text)
      .toLowerCase()
      .replace(/[\s-]+$/, '')
  const text = fold(first.text)
  const repeated = [dateline.text, dateline.place].map(fold).find((words) => {
    const after = text.slice(words.length)
    return (
      words !== '' &&
      text.startsWith(words) &&
      (words === fold(dateline.text) ? /^[\s,.:(-]/ : /^(?: \([^)]*\))?,? -+ /).test(after)
    )
  })
  if (repeated === undefined) return []
  return [
    {
      line: first.line + linesBeforeBody,
      field: 'dateline',
      message: 'the text begins with the dateline, which the page prints before it',
      remedy: 'delete it from the text',
    },
  ]
}

/** Warns of a place that is not one of the words of the dateline. Two alphabets are not compared. */
export function findOtherPlace({ dateline }: Frontmatter, lines: LineLookup): UnnamedFileProblem[] {
  if (!dateline) return []
  const splitWords = (text: string): string[] =>
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  const words = splitWords(dateline.text)
  const places = splitWords(dateline.place)
  const isSameAlphabet = /\p{Script=Latin}/u.test(dateline.text) === /\p{Script=Latin}/u.test(dateline.place)
  const isForm = (place: string): boolean =>
    words.some((word) => word.startsWith(place.slice(0, Math.max(minStemLength, place.length - maxEnding))))
  if (places.length === 0 || !isSameAlphabet || places.some(isForm)) return []
  return [
    {
      line: lines.ofField(['dateline', 'place']),
      field: 'dateline.place',
      message: `“${dateline.place}” is not in the dateline: ${dateline.text}`,
      remedy: 'write the name of the place that the dateline has',
    },
  ]
}

/** A place can have another ending in the cases of a language. A guess. */
const maxEnding = 2
const minStemLength = 3

/** Warns of words that `notQuotes` lists and that the article says a person said. */
export function findSpokenNotQuotes(matches: QuoteMatches, lines: LineLookup): UnnamedFileProblem[] {
  return matches.spokenNotQuotes.flatMap(({ entry, span }) => {
    const speaker = findSureSpeaker(matches, span)
    if (speaker === undefined) return []
    return [
      {
        line: lines.ofField(['notQuotes', entry]),
        field: `notQuotes[${entry}]`,
        message: `the text seems to say that “${speaker}” said these words`,
        remedy: 'list them under quotes, unless they are a title or a nickname',
      },
    ]
  })
}

/**
 * Warns of a headline, a date, a source and authors with a comment that begins with “unsure”: `clip` writes one if the page does
 * not say plainly what they are, or if an author may not be a person.
 */
export function findDoubtedFields(
  { authors }: Frontmatter,
  commentAfter: (path: readonly PropertyKey[]) => string | undefined,
  lines: LineLookup,
): UnnamedFileProblem[] {
  const names = authors.map((_, index) => ['authors', index, 'name'])
  const paths = [['headline'], ['published'], ...names, ['source', 'name']]
  return paths.flatMap((path) => {
    const comment = commentAfter(path)
    if (comment === undefined || !doubt.test(comment)) return []
    return [
      {
        line: lines.ofField(path),
        field: formatPath(path),
        message: `is marked as ${comment.trim()}`,
        remedy: 'correct it if it is wrong, then delete the comment',
      },
    ]
  })
}

/** Fields in which a # hardly ever begins a comment. */
const proseFields = [['headline'], ['dek'], ['image', 'alt'], ['image', 'caption']] as const

/**
 * Reports texts that YAML cuts at a #: the headline and other texts with a comment after them that is no doubt, and all other
 * texts if the article has the words before and after the # together.
 */
export function checkCutTexts(
  frontmatter: Frontmatter,
  text: string,
  commentAfter: (path: readonly PropertyKey[]) => string | undefined,
  lines: LineLookup,
): UnnamedFileProblem[] {
  const explain = (path: readonly PropertyKey[], value: string): UnnamedFileProblem => ({
    line: lines.ofField(path),
    field: formatPath(path),
    message: `ends at “${value}”: after a space, # begins a comment`,
    remedy: 'put the whole text in "double quotes"; a comment needs a line of its own here',
  })
  const { quotes, corrections = [], notQuotes = [] } = frontmatter
  const prose = [...proseFields, ...corrections.map((_, index) => ['corrections', index, 'text'])]
  const cut = prose.flatMap((path) => {
    const comment = commentAfter(path)
    const isCut = comment !== undefined && !doubt.test(comment)
    return isCut ? [explain(path, String(readField(frontmatter, path)))] : []
  })
  let folded: string | undefined
  const others: (readonly PropertyKey[])[] = [
    ...quotes.flatMap((quote, index) =>
      (['text', 'speaker', 'role', 'said'] as const)
        .filter((field) => quote[field] !== undefined)
        .map((field) => ['quotes', index, field]),
    ),
    ...notQuotes.map((_, index) => ['notQuotes', index]),
  ]
  for (const path of others) {
    const comment = commentAfter(path)
    if (!comment) continue
    const value = String(readField(frontmatter, path))
    const whole = [`${value} #${comment}`, `${value} # ${comment}`, `${value} ${comment}`].map(foldTypography)
    folded ??= foldTypography(text)
    if (whole.some((words) => folded?.includes(words))) cut.push(explain(path, value))
  }
  return cut
}

function readField(frontmatter: Frontmatter, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    frontmatter,
  )
}
