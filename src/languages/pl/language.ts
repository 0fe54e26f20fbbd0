import type { Language } from '../language.ts'
import { plClipping } from './clipping.ts'
import { plGate } from './gate.ts'

export const polish: Language = {
  tag: 'pl',
  clipping: plClipping,
  gate: plGate,
}
