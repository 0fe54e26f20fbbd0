import type { Language } from '../language.ts'
import { heClipping } from './clipping.ts'

export const hebrew: Language = {
  tag: 'he',
  clipping: heClipping,
}
