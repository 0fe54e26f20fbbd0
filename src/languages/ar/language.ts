import type { Language } from '../language.ts'
import { arClipping } from './clipping.ts'
import { arInterface } from './interface.ts'

export const arabic: Language = {
  tag: 'ar',
  interface: arInterface,
  clipping: arClipping,
}
