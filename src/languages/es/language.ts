import type { Language } from '../language.ts'
import { esClipping } from './clipping.ts'

export const spanish: Language = {
  tag: 'es',
  clipping: esClipping,
}
