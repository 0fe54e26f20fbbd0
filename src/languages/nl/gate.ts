import type { GateWords } from '../gate-words.ts'

export const nlGate: GateWords = {
  nameForms: { drop: [''], add: ['', 's'] },
  negation: /^(?:niet|niets|nooit|niemand|geen|zonder|noch)$/,
}
