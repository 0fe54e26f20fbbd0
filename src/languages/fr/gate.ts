import type { GateWords } from '../gate-words.ts'

export const frGate: GateWords = {
  negation: /^(?:(?:ne|n['’].*)|pas|jamais|rien|personne|aucune?|sans|ni|non)$/,
  denial:
    /(?:\bn(?:ie|ia|iait|iaient)|\ba nié|\bdément|\ba démenti)(?!\p{L})[^.!?]*\b(?:dit|dire|déclaré|affirmé|tenu|prononcé)|\bn['’](?:a|avait|ont|avaient) (?:jamais|pas) (?:dit|déclaré|affirmé|prononcé)|\b(?:aurait|auraient) (?:pu )?(?:dire|dit|déclaré)/iu,
}
