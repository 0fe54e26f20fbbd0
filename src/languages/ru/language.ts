import type { Language } from '../language.ts'
import { ruClipping } from './clipping.ts'
import { ruFinder } from './finder.ts'
import { ruGate } from './gate.ts'
import { ruInterface } from './interface.ts'

export const russian: Language = {
  tag: 'ru',
  interface: ruInterface,
  finder: ruFinder,
  clipping: ruClipping,
  gate: ruGate,
}
