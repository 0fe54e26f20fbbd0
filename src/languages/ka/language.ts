import type { Language } from '../language.ts'
import { kaGate } from './gate.ts'

export const georgian: Language = {
  tag: 'ka',
  gate: kaGate,
}
