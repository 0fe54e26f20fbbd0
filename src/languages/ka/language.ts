import type { Language } from '../language.ts'
import { kaClipping } from './clipping.ts'

export const georgian: Language = {
  tag: 'ka',
  clipping: kaClipping,
}
