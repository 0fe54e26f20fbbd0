import type { GateWords } from '../gate-words.ts'

export const trGate: GateWords = {
  negation: /^(?:değil|asla|hiç|yok|hayır|.*(?:may|mey|maz|mez|mad|med)\p{L}*)$/u,
}
