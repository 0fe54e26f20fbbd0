import type { Language } from '../language.ts'
import { trClipping } from './clipping.ts'
import { trGate } from './gate.ts'

export const turkish: Language = {
  tag: 'tr',
  clipping: trClipping,
  gate: trGate,
}
