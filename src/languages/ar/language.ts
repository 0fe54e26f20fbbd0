import type { Language } from '../language.ts'
import { arClipping } from './clipping.ts'
import { arFinder } from './finder.ts'
import { arGate } from './gate.ts'
import { arInterface } from './interface.ts'

export const arabic: Language = {
  tag: 'ar',
  interface: arInterface,
  clipping: arClipping,
  finder: arFinder,
  gate: arGate,
}
