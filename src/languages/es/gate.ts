import type { GateWords } from '../gate-words.ts'

export const esGate: GateWords = {
  negation: /^(?:no|nunca|jamás|nada|nadie|ningún|ninguna|ninguno|sin|ni|tampoco)$/u,
  denial:
    /\bneg(?:ó|aba|aron|ando|ado)(?!\p{L})[^.!?]*\b(?:dicho|dijo|decir|declarado)|\b(?:nunca|no) (?:ha |había |haya )?(?:dijo|dicho|declaró|declarado)|\b(?:habría|hubiera|podría) (?:dicho|decir|haber dicho)/iu,
}
