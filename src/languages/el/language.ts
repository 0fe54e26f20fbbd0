import type { Language } from '../language.ts'
import { elClipping } from './clipping.ts'

export const greek: Language = {
  tag: 'el',
  clipping: elClipping,
}
