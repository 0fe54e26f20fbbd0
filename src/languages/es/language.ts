import type { Language } from '../language.ts'
import { esClipping } from './clipping.ts'
import { esGate } from './gate.ts'

export const spanish: Language = {
  tag: 'es',
  clipping: esClipping,
  gate: esGate,
}
