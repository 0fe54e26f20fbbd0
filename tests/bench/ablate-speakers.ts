/**
 * Measures what leaving out one part of the finder costs, and prints the table of `tests/unit/quotes/README.md`:
 * `npm run bench:quotes -- --ablation`. Each row fits all English weights of speakers again, which takes about a minute;
 * `npm run bench:quotes -- --ablation verbs` prints only the rows with that word.
 */
import { readFileSync } from 'node:fs'
import { attributionRules } from '../../src/quotes/attribution/rules.ts'
import { type LeftOut, scoreWithout } from './fit-speaker-weights.ts'
import { formatTable } from './format-table.ts'
import { sharedFile } from './shared-files.ts'

const ruleNames = attributionRules.map(({ name }) => name)
const rulesNamed = (pattern: RegExp): string[] => ruleNames.filter((name) => pattern.test(name))

/** The parts that can be left out, by their name in the table. */
const parts: Readonly<Record<string, LeftOut>> = {
  nothing: {},
  'rules that look after the quotation': { rules: rulesNamed(/after a fragment|(?:right )?after$|later/) },
  'rules that look before it': {
    rules: rulesNamed(/^(?:attribution|verb of judgement)(?: right)? before$|^between|^subject of/),
  },
  'rules that continue with a speaker': { rules: rulesNamed(/^carried|^same|^speaker of/) },
  'labels, signatures, according to, by': { rules: rulesNamed(/label|signed|according|^by/) },
  'all rules': { rules: ruleNames },
  'features of the rules that propose a speaker': { features: ['rules'] },
  'features of position, neighbouring words and clause': { features: ['context'] },
  'features of distance': { features: ['distance'] },
  'features of the verbs that have the candidate as subject': { features: ['verbs'] },
  'features of who spoke last and how often': { features: ['people'] },
}

/** Prints the table. Without the training articles, it prints why not. */
export function printAblation(only: string): void {
  const file = sharedFile('eval/quotes/train.jsonl')
  if (file === undefined) {
    process.stdout.write('skipped, the training articles are not in the shared data\n')
    return
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const rows = Object.entries(parts).flatMap(([name, leftOut]) => {
    if (!name.includes(only)) return []
    const scores = scoreWithout(lines, leftOut)
    const [sure = '', wrong = ''] = (scores['likelihood of 0.95 or more'] ?? '').split(', of them wrong ')
    return [
      { 'left out': name, right: scores['right by cross-validation'] ?? '', sure, 'sure, wrong': wrong },
    ]
  })
  process.stdout.write(`${formatTable(['left out', 'right', 'sure', 'sure, wrong'], rows)}\n`)
}
