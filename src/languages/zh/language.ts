import type { Language } from '../language.ts'
import { zhClipping } from './clipping.ts'

export const chinese: Language = {
  tag: 'zh',
  clipping: zhClipping,
}
