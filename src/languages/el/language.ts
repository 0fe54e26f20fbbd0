import type { Language } from '../language.ts'
import { elGate } from './gate.ts'

export const greek: Language = {
  tag: 'el',
  gate: elGate,
}
