import type { Language } from '../language.ts'
import { kaClipping } from './clipping.ts'
import { kaGate } from './gate.ts'

export const georgian: Language = {
  tag: 'ka',
  clipping: kaClipping,
  gate: kaGate,
}
