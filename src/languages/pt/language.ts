import type { Language } from '../language.ts'
import { ptClipping } from './clipping.ts'

export const portuguese: Language = {
  tag: 'pt',
  clipping: ptClipping,
}
