import type { Language } from '../language.ts'
import { ptClipping } from './clipping.ts'
import { ptGate } from './gate.ts'

export const portuguese: Language = {
  tag: 'pt',
  clipping: ptClipping,
  gate: ptGate,
}
