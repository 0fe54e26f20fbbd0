import type { Language } from '../language.ts'
import { idClipping } from './clipping.ts'

export const indonesian: Language = {
  tag: 'id',
  clipping: idClipping,
}
