import type { Place } from './attribution.ts'
import { classifyMention } from './classify-mention.ts'
import { describeNearness } from './describe-nearness.ts'
import { describePerson } from './describe-person.ts'
import type { Setting } from './describe-setting.ts'
import { describeStanding } from './describe-standing.ts'
import { describeVerbs } from './describe-verbs.ts'
import type { Around, Candidate } from './find-candidates.ts'
import type { ArticleReading } from './read-article.ts'
import { rules } from './rules.ts'

/** Something that holds of a candidate and speaks for or against it, by name. */
export type Trait = string

/** What a candidate's traits are read from. */
export interface Subject {
  place: Place
  setting: Setting
  article: ArticleReading
  around: Around
  candidate: Candidate
  /** Where it stands seen from the quotation: before, behind, last sentence, … */
  where: string
  /** What the mention is: a name, a role, a pronoun. */
  kind: string
  /** The first rule that finds anybody for this quotation. */
  firstRule: number
}

/** Everything about one candidate that may speak for or against its being the speaker. */
export function describeCandidate(
  place: Place,
  setting: Setting,
  article: ArticleReading,
  around: Around,
  candidate: Candidate,
): Trait[] {
  const { read, words } = place
  const subject: Subject = {
    place,
    setting,
    article,
    around,
    candidate,
    where: locateCandidate(place, setting, candidate),
    kind: classifyMention(candidate.mention, read.tokens, words),
    firstRule: around.proposals.findIndex((mention) => mention !== undefined),
  }
  const traits: Trait[] = []
  for (const describe of [describeRules, describeStanding, describeNearness, describeVerbs, describePerson])
    describe(subject, traits)
  return traits
}

function locateCandidate(
  { read: { sentences }, at }: Place,
  { sentence: own }: Setting,
  { mention, sentence }: Candidate,
): string {
  if (sentence === own) return mention.from < at ? 'before' : 'behind'
  const paragraphs = (sentences[sentence]?.paragraph ?? 0) - (sentences[own]?.paragraph ?? 0)
  if (sentence > own) return paragraphs === 0 ? 'next sentence' : 'next paragraph'
  const adjacent = own - sentence === 1
  if (paragraphs === 0) return adjacent ? 'last sentence' : 'earlier sentence'
  if (paragraphs < -1) return 'far back'
  return adjacent ? 'last paragraph’s end' : 'last paragraph'
}

/** Which rules propose it, and whether it is what the first of them finds. */
function describeRules({ candidate, setting, kind, firstRule }: Subject, traits: Trait[]): void {
  for (const number of candidate.rules) {
    const name = rules[number]?.name
    traits.push(`rule ${name}`, `rule ${name}: ${kind}`)
    if (number !== firstRule) continue
    traits.push(`first rule ${name}`, `first rule ${name}: ${setting.shape}`)
    traits.push(`first rule ${name}: behind ${setting.behind}`)
  }
}
