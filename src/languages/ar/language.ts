import type { Language } from '../language.ts'
import { arInterface } from './interface.ts'

export const arabic: Language = {
  tag: 'ar',
  interface: arInterface,
}
