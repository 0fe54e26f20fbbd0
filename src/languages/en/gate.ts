import type { GateWords } from '../gate-words.ts'

const saying = '(?:sa(?:id|y|ying)|t(?:old|ell|elling)|claim(?:ed|ing)?|utter(?:ed|ing)?|wr(?:ite|ote|itten))'
const not = "(?:(?:did|do|does|has|had|have|would|could|will|can)(?: not|n['’]t)|never|cannot)"

export const enGate: GateWords = {
  negation: /^(?:not|no|never|nor|neither|none|nobody|nothing|cannot|without|hardly|.+n['’]t)$/,
  denial: new RegExp(
    [
      `\\bden(?:y|ies|ied|ying)\\b[^.!?]*\\b(?:${saying}|words?|remarks?|quotes?|quotations?)\\b`,
      `\\b${not} (?:\\w+ ){0,2}${saying}\\b`,
      `\\b(?:would|could|might|may|should|must) (?:\\w+ ){0,2}have (?:\\w+ )?${saying}\\b`,
      `\\b(?:might|could) (?:\\w+ )?(?:say|tell|claim|answer|reply)\\b`,
      `\\b(?:refused|declined) to (?:say|tell|claim|repeat)\\b`,
      '\\b(?:falsely|wrongly|mistakenly) (?:\\w+ )?(?:quoted|attributed|reported|cited)\\b',
      '\\bmis(?:quoted|attributed)\\b',
      `\\bif (?:\\S+ ){1,3}(?:had |were to |should )?${saying}\\b`,
      '\\bimagin(?:es?|ed|ing)\\b[^.!?]*\\bsaying\\b',
    ].join('|'),
    'iu',
  ),
}
