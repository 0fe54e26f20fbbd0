import type { GateWords } from '../gate-words.ts'

export const svGate: GateWords = {
  nameForms: { drop: [''], add: ['', 's', 'en', 'ens', 'et', 'ets'] },
  negation: /^(?:inte|icke|ej|aldrig|ingen|inget|inga|utan)$/,
}
