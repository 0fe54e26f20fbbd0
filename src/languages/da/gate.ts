import type { GateWords } from '../gate-words.ts'

export const daGate: GateWords = {
  nameForms: { drop: [''], add: ['', 's', 'en', 'ens', 'et', 'ets'] },
  negation: /^(?:ikke|ej|aldrig|ingen|intet|uden)$/,
}
