import type { Language } from '../language.ts'
import { ukClipping } from './clipping.ts'
import { ukGate } from './gate.ts'

export const ukrainian: Language = {
  tag: 'uk',
  clipping: ukClipping,
  gate: ukGate,
}
