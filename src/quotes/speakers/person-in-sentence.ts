import type { NamedEntity } from '../entities/named-entity.ts'

/** Subject of a verb of speech, of the sentence, asked or told something, owner of something ("Quill’s"), or other. */
export type PersonRole = 'speaker' | 'subject' | 'asked' | 'recipient' | 'owner' | 'other'

/** From the least to the most prominent. */
const roles: readonly PersonRole[] = ['owner', 'recipient', 'other', 'asked', 'subject', 'speaker']

/** Whether a person has a more prominent role in a sentence than in another place of it. */
export function isMoreProminent(one: PersonRole, other: PersonRole): boolean {
  return roles.indexOf(one) > roles.indexOf(other)
}

/** What a person does in a sentence, as far as it shows whom a pronoun after it means. */
export interface PersonInSentence {
  entity: NamedEntity
  /** Index of the first token of the name, the description or the pronoun. */
  at: number
  role: PersonRole
  /** Whether this is part of what another person of the sentence says. */
  reported: boolean
}
