import type { Language } from '../language.ts'
import { enClipping } from './clipping.ts'
import { enFinder } from './finder.ts'
import { enGate } from './gate.ts'
import { enInterface } from './interface.ts'
import names from './weights/names.json' with { type: 'json' }
import pronouns from './weights/pronouns.json' with { type: 'json' }
import quotations from './weights/quotations.json' with { type: 'json' }
import speakers from './weights/speakers.json' with { type: 'json' }

export const english: Language = {
  tag: 'en',
  interface: enInterface,
  finder: enFinder,
  clipping: enClipping,
  // Written by `npm run fit:quotes`.
  weights: {
    quotations: new Map(Object.entries(quotations.weights)),
    speakers: new Map(Object.entries(speakers.weights)),
    pronouns: new Map(Object.entries(pronouns.weights)),
    names: new Map(Object.entries(names.weights)),
  },
  gate: enGate,
}
