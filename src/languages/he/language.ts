import type { Language } from '../language.ts'
import { heClipping } from './clipping.ts'
import { heGate } from './gate.ts'

export const hebrew: Language = {
  tag: 'he',
  clipping: heClipping,
  gate: heGate,
}
