import type { GateWords } from '../gate-words.ts'

const endings = ['', 'e', 'er', 'es', 'en', 'em'] as const

export const deGate: GateWords = {
  nameForms: { drop: endings, add: [...endings, 's', 'ens', 'ns', 'n'] },
  negation: /^(?:nicht|nichts|nie|niemals|niemand|nirgends|ohne|weder|noch|kaum|kein\p{L}*)$/u,
  denial:
    /\b(?:bestr(?:itt|eitet|itten)|dementiert\w*|leugnet\w*)(?!\p{L})[^.!?]*\b(?:gesagt|sagte|äußerte|geäußert)|\b(?:nie|niemals|nicht) (?:\p{L}+ )?(?:gesagt|geäußert|sagte)|\b(?:hätte|könnte|würde) (?:\p{L}+ ){0,3}(?:gesagt|sagen)|\bfälschlich \p{L}*/iu,
}
