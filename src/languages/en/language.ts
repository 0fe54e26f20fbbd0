import type { Language } from '../language.ts'
import { enClipping } from './clipping.ts'
import { enFinder } from './finder.ts'
import { enGate } from './gate.ts'
import { enInterface } from './interface.ts'
import { enQuotationWeights } from './quotation-weights.ts'
import { enSpeakerWeights } from './speaker-weights.ts'

export const english: Language = {
  tag: 'en',
  interface: enInterface,
  finder: enFinder,
  clipping: enClipping,
  weights: {
    quotations: new Map(Object.entries(enQuotationWeights)),
    speakers: new Map(Object.entries(enSpeakerWeights)),
  },
  gate: enGate,
}
