import type { Language } from '../language.ts'
import { daClipping } from './clipping.ts'

export const danish: Language = {
  tag: 'da',
  clipping: daClipping,
}
