import type { Language } from '../language.ts'
import { itClipping } from './clipping.ts'

export const italian: Language = {
  tag: 'it',
  clipping: itClipping,
}
