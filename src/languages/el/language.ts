import type { Language } from '../language.ts'
import { elClipping } from './clipping.ts'
import { elGate } from './gate.ts'

export const greek: Language = {
  tag: 'el',
  clipping: elClipping,
  gate: elGate,
}
