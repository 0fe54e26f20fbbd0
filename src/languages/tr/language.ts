import type { Language } from '../language.ts'
import { trClipping } from './clipping.ts'

export const turkish: Language = {
  tag: 'tr',
  clipping: trClipping,
}
