import type { Language } from '../language.ts'
import { arClipping } from './clipping.ts'
import { arGate } from './gate.ts'
import { arInterface } from './interface.ts'

export const arabic: Language = {
  tag: 'ar',
  interface: arInterface,
  clipping: arClipping,
  gate: arGate,
}
