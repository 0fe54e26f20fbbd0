import type { Language } from '../language.ts'
import { deClipping } from './clipping.ts'
import { deFinder } from './finder.ts'
import { deGate } from './gate.ts'
import { deInterface } from './interface.ts'

export const german: Language = {
  tag: 'de',
  interface: deInterface,
  finder: deFinder,
  clipping: deClipping,
  gate: deGate,
}
