import type { Language } from '../language.ts'
import { svClipping } from './clipping.ts'

export const swedish: Language = {
  tag: 'sv',
  clipping: svClipping,
}
