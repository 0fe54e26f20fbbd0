import type { Language } from '../language.ts'
import { ukClipping } from './clipping.ts'

export const ukrainian: Language = {
  tag: 'uk',
  clipping: ukClipping,
}
