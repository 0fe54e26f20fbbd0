import type { Language } from '../language.ts'
import { hyClipping } from './clipping.ts'
import { hyFinder } from './finder.ts'
import { hyGate } from './gate.ts'
import { hyInterface } from './interface.ts'

export const armenian: Language = {
  tag: 'hy',
  interface: hyInterface,
  finder: hyFinder,
  clipping: hyClipping,
  gate: hyGate,
}
