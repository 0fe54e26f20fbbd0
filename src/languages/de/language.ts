import type { Language } from '../language.ts'
import { deFinder } from './finder.ts'
import { deInterface } from './interface.ts'

export const german: Language = {
  tag: 'de',
  interface: deInterface,
  finder: deFinder,
}
