import type { GateWords } from '../gate-words.ts'

export const ptGate: GateWords = {
  negation: /^(?:não|nunca|jamais|nada|ninguém|nenhuma?|sem|nem)$/u,
}
