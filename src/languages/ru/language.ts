import type { Language } from '../language.ts'
import { ruFinder } from './finder.ts'
import { ruInterface } from './interface.ts'

export const russian: Language = {
  tag: 'ru',
  interface: ruInterface,
  finder: ruFinder,
}
