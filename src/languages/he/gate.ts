import type { GateWords } from '../gate-words.ts'

export const heGate: GateWords = {
  nameForms: { drop: [''], add: [''], prefixes: ['ו', 'ה', 'ב', 'ל', 'מ', 'ש', 'כ', 'וה', 'של'] },
  negation: /^(?:לא|אל|אין|בלי|אף|מעולם|ללא)$/u,
}
