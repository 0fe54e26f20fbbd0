import type { Language } from '../language.ts'
import { svClipping } from './clipping.ts'
import { svGate } from './gate.ts'

export const swedish: Language = {
  tag: 'sv',
  clipping: svClipping,
  gate: svGate,
}
