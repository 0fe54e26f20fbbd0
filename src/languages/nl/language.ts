import type { Language } from '../language.ts'
import { nlClipping } from './clipping.ts'

export const dutch: Language = {
  tag: 'nl',
  clipping: nlClipping,
}
