import type { Language } from '../language.ts'
import { daClipping } from './clipping.ts'
import { daGate } from './gate.ts'

export const danish: Language = {
  tag: 'da',
  clipping: daClipping,
  gate: daGate,
}
