import type { Language } from '../language.ts'
import { esClipping } from './clipping.ts'
import { esFinder } from './finder.ts'
import { esGate } from './gate.ts'

export const spanish: Language = {
  tag: 'es',
  clipping: esClipping,
  finder: esFinder,
  gate: esGate,
}
