import type { Language } from '../language.ts'
import { frClipping } from './clipping.ts'
import { frFinder } from './finder.ts'
import { frGate } from './gate.ts'
import { frInterface } from './interface.ts'

export const french: Language = {
  tag: 'fr',
  interface: frInterface,
  finder: frFinder,
  clipping: frClipping,
  gate: frGate,
}
