import type { Language } from '../language.ts'
import { plClipping } from './clipping.ts'

export const polish: Language = {
  tag: 'pl',
  clipping: plClipping,
}
