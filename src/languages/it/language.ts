import type { Language } from '../language.ts'
import { itClipping } from './clipping.ts'
import { itFinder } from './finder.ts'
import { itGate } from './gate.ts'

export const italian: Language = {
  tag: 'it',
  clipping: itClipping,
  finder: itFinder,
  gate: itGate,
}
