import { kept } from '../block.ts'
import { listWords } from '../count-words.ts'
import { isChrome, isProse, sentenceEnd } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import type { LineRule } from './survey-blocks.ts'

/** In words. A guess: a shorter question on a button asks the reader ("More?"). */
const minQuestion = 3
/** In elements. A guess: a question may be in a heading, and its answer in a sibling of that. */
const maxHeight = 2

/** A question on a button that opens its answer, if the answer is text of the story. Lists of questions have such buttons. */
export const decideQuestion: LineRule = (block, index, { blocks, isStory, isNear }) => {
  const place = block.around.findIndex(({ tag }) => tag === 'button')
  const answer = blocks[index + 1]
  if (place < 0 || !answer || !isNear(block, index)) return undefined
  if (!isQuestion(block) && !isHeading(block, place)) return undefined
  const near = block.around.slice(place + 1, place + 1 + maxHeight)
  const common = answer.around.findIndex((element) => near.includes(element))
  const isText = isProse(answer) || sentenceEnd.test(answer.text)
  const isAnswer = common >= 0 && isStory(answer) && isText
  return isAnswer && !answer.around.slice(0, common).some(isChrome) ? kept : undefined
}

/** Whether a button is all of a heading, as that of a section which opens with a click. */
function isHeading({ around, linked }: HtmlBlock, button: number): boolean {
  return linked === 0 && /^h[2-6]$/.test(around[button + 1]?.tag ?? '')
}

function isQuestion({ text, linked }: HtmlBlock): boolean {
  return linked === 0 && /[?？؟՞]$/u.test(text) && listWords(text).length >= minQuestion
}
