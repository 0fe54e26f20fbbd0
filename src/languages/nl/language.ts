import type { Language } from '../language.ts'
import { nlClipping } from './clipping.ts'
import { nlGate } from './gate.ts'

export const dutch: Language = {
  tag: 'nl',
  clipping: nlClipping,
  gate: nlGate,
}
