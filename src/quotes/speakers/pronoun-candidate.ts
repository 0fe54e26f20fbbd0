import type { NamedEntity } from '../entities/named-entity.ts'

/**
 * A property of a person, for or against being the one a pronoun means. The string is the key of the feature's weight:
 * changing its text means fitting the weights again.
 */
export type PronounFeature = string

/** A person whom a pronoun may mean. */
export interface PronounCandidate {
  entity: NamedEntity
  features: PronounFeature[]
  score: number
}
