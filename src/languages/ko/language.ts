import type { Language } from '../language.ts'
import { koClipping } from './clipping.ts'

export const korean: Language = {
  tag: 'ko',
  clipping: koClipping,
}
