import type { GateWords } from '../gate-words.ts'

export const itGate: GateWords = {
  negation: /^(?:non|mai|niente|nulla|nessun[oa]?|senza|né)$/u,
  denial:
    /\b(?:nega|negava|negato|negò|smentisce|smentito)(?!\p{L})[^.!?]*\b(?:detto|disse|dire|dichiarato)|\bnon (?:ha|aveva) (?:mai )?(?:detto|dichiarato)|\b(?:avrebbe|potrebbe) (?:detto|dire|aver detto)/iu,
}
