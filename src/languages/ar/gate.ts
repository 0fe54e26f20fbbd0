import type { GateWords } from '../gate-words.ts'

export const arGate: GateWords = {
  nameForms: { drop: [''], add: [''], prefixes: ['و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'بال', 'فال', 'كال'] },
  negation: /^(?:لا|لم|لن|ليس|ليست|غير|دون|بلا|ولا|ولم|ولن)$/u,
}
