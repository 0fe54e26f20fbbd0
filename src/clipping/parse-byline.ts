import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { isAgency } from './agencies.ts'
import { isPersonName } from './person-name.ts'

/** Who a line says wrote the article. */
export interface Byline {
  authors: Frontmatter['authors']
  /** The agency (or paper) they wrote it for, where the line names it. */
  agency?: string
  /** Where they wrote it: "A, B and C in Saltmere". */
  place?: string
}

type Role = NonNullable<Frontmatter['authors'][number]['role']>

const labels: readonly [RegExp, Role | undefined][] = [
  [/^(?:additional |further )?report(?:ing|ed|age)? by\s+|^reporting\s*:\s*/iu, 'reporting'],
  [/^(?:written|writing|story|text|words) by\s+|^(?:text|words)\s*:\s*/iu, 'writing'],
  [/^(?:photo(?:graph)?s?|photography|pictures|images) by\s+/iu, 'photography'],
  [/^(?:compiled and )?edit(?:ing|ed) by\s+/iu, 'editing'],
  [/^translat(?:ed|ion) (?:from [\p{L}\s]{3,30} )?by\s+/iu, 'translation'],
  [/^(?:by|par|von|por|di|door|av|af|автор|авторы|հեղինակ)(?:\s*[:՝]\s*|\s+)/iu, undefined],
]

const separator = /\s*,\s+(?:and|&)\s+|\s+(?:and|&|und|et|y|и|և|եւ)\s+|\s*[,;]\s+/u
const job =
  /\b(?:reporter|correspondent|writer|editor|journalist|columnist|bureau chief|staff|analyst|contributor|producer|photographer|desk|special to)\b/iu
/** What stands behind a name for what somebody has studied or may do: "MS", "RD", "Ph.D.". */
const degree =
  /^(?:(?:Ph\.?|M\.?|B\.?|J\.?|D\.?)\s?(?:D|A|S|Sc|Ed|Phil)\.?|R\.?[DN]\.?|MPH|MBA|LL\.?[BM]\.?|CFA|CPA|Esq\.?|[JS]r\.?|I{2,3})$/u
/** A part of a house: "RFE/RL's Russian Service". */
const desk =
  /^\p{Lu}[\p{L}/.& ]{1,40}['’]s?\s(?:\p{Lu}\p{L}+\s){0,3}(?:Service|Bureau|Desk|Newsroom|Staff|Team)$/u
const placeBehind = /\s+in\s+(\p{Lu}[\p{L}\p{M}.’' -]{1,40}(?:,\s\p{Lu}[\p{L}. ]{1,30})?)$/u

/**
 * Reads a byline: "By A and B", "A, B and C in Place", "By A, Staff Writer", "By A | Agency", "By A for Agency",
 * "Reporting by A; Editing by B". Nothing where a part of the line is neither a name, an office, a place nor an agency.
 *
 * @param bare whether a line without "By" may be one; only the lines beside the headline are read so
 */
export function parseByline(line: string, bare = false): Byline | undefined {
  const inside = /^\((.*)\)\.?$/u.exec(line.trim())?.[1] ?? line.trim()
  const clauses = inside.split(/\s*;\s*/).filter((clause) => clause !== '')
  const parsed = clauses.map((clause) =>
    parseClause(clause.replace(/(?<=\p{L}{2})\.$/u, ''), bare && clauses.length === 1),
  )
  if (parsed.length === 0 || parsed.some((clause) => clause === undefined)) return undefined
  const bylines = parsed.filter((clause) => clause !== undefined)
  const agency = bylines.find((byline) => byline.agency !== undefined)?.agency
  const place = bylines.find((byline) => byline.place !== undefined)?.place
  return {
    authors: bylines.flatMap((byline) => byline.authors),
    ...(agency === undefined ? {} : { agency }),
    ...(place === undefined ? {} : { place }),
  }
}

function parseClause(clause: string, bare: boolean): Byline | undefined {
  const label = labels.find(([pattern]) => pattern.test(clause))
  if (!label && !bare) return undefined
  const [pattern, role] = label ?? [/^/u, undefined]
  let names = clause.replace(pattern, '')
  const behind = /^(.*?)\s*(?:\||\s[–—/]|•|·|\bfor\b|\bof\b)\s+(.+)$/u.exec(names)
  const house = behind?.[2] !== undefined && isHouse(behind[2]) ? behind[2] : undefined
  if (behind?.[1] !== undefined && (house !== undefined || (behind[2] && job.test(behind[2]))))
    names = behind[1]
  const place = placeBehind.exec(names)
  if (place) names = names.slice(0, place.index)
  const authors: Frontmatter['authors'] = []
  let agency = house
  for (const name of names.split(separator).filter((part) => part.trim() !== '')) {
    const bareName = name
      .trim()
      .replace(/\s*\((?:[^()]{2,30})\)$/u, '')
      .replace(placeBehind, '')
    if (desk.test(bareName)) {
      authors.push({ name: bareName })
      continue
    }
    if (authors.length > 0 && degree.test(bareName)) continue
    if (isAgency(bareName)) agency ??= bareName
    else if (authors.length > 0 && job.test(name) && !startsName(name)) continue
    else if (isPersonName(bareName, label !== undefined && authors.length === 0) && !job.test(bareName)) {
      authors.push(role === undefined ? { name: bareName } : { name: bareName, role })
    } else return undefined
  }
  if (authors.length === 0 && agency === undefined) return undefined
  if (!label && authors.length === 0) return undefined
  return {
    authors,
    ...(agency === undefined ? {} : { agency }),
    ...(place?.[1] === undefined ? {} : { place: place[1] }),
  }
}

/** "Staff Writer Ida Marlow" names somebody; "Staff Writer" and "chief of the city desk" name an office. */
function startsName(text: string): boolean {
  return isPersonName(text) && !job.test(text)
}

/** Two words with capitals may be a paper's name as well: behind "for" or a stroke it is one. */
function isHouse(text: string): boolean {
  return isAgency(text) || (/^(?:The\s)?\p{Lu}[\p{L}\p{N}./&’' -]{1,50}$/u.test(text) && !job.test(text))
}
