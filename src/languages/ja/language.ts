import type { Language } from '../language.ts'
import { jaClipping } from './clipping.ts'

export const japanese: Language = {
  tag: 'ja',
  clipping: jaClipping,
}
