/**
 * Fits all English weights of the quotation finder to the annotated training articles and writes them to
 * `src/languages/en/weights/`, each file with its scores by cross-validation: `npm run fit:quotes`. `npm run fit:quotes -- pronouns
 * names` fits some of them. The same data and code
 * give exactly the same files.
 *
 * The order matters: quotations and names are classified with the speakers found.
 */
import { readFileSync } from 'node:fs'
import { findLanguage } from '../../src/languages/find-language.ts'
import { fitPronounWeights } from './fit-pronoun-weights.ts'
import { fitQuotationWeights } from './fit-quotation-weights.ts'
import { fitSpeakerWeights } from './fit-speaker-weights.ts'
import { measureNameLikelihoods } from './measure-name-likelihoods.ts'
import { sharedFile } from './shared-files.ts'
import { roundWeights, writeWeights } from './write-weights.ts'

const command = 'npm run fit:quotes'
const annotated = '840 annotated articles of American newspapers, 2015 and 2016 (PolNeAR)'
const labelled = 'full names of quotations in these articles: tests/bench/full-names.jsonl'
const folder = 'src/languages/en/weights'

/** Fits the weights that are named, or all; the others stay as they are. */
function fitAll(lines: readonly string[], only: readonly string[]): void {
  const articles = lines.map((line) => JSON.parse(line))
  const isFitted = (name: string): boolean => only.length === 0 || only.includes(name)
  const current = findLanguage('en')?.weights?.speakers ?? new Map<string, number>()
  const write = (
    name: string,
    data: string,
    scores: Record<string, string>,
    weights: ReadonlyMap<string, number>,
    digits = 2,
  ): void => {
    process.stdout.write(writeWeights(`${folder}/${name}.json`, { data, command, scores }, weights, digits))
  }
  let speakerWeights: ReadonlyMap<string, number> = current
  if (isFitted('speakers')) {
    const speakers = fitSpeakerWeights(lines)
    write('speakers', annotated, speakers.scores, speakers.weights)
    speakerWeights = roundWeights(speakers.weights, 2)
  }
  if (isFitted('quotations')) {
    const quotations = fitQuotationWeights(lines, speakerWeights)
    write('quotations', annotated, quotations.scores, quotations.weights)
  }
  const pronouns = fitPronounWeights(articles, { speakers: speakerWeights })
  write('pronouns', `${labelled} (${annotated})`, pronouns.scores, pronouns.weights)
  const names = measureNameLikelihoods(articles, { speakers: speakerWeights }, pronouns.heldOut)
  write('names', `${labelled} (${annotated})`, names.scores, names.weights, 3)
}

const file = sharedFile('eval/quotes/train.jsonl')
if (file === undefined) process.stdout.write('skipped, the training articles are not in the shared data\n')
else fitAll(readFileSync(file, 'utf8').trim().split('\n'), process.argv.slice(2))
