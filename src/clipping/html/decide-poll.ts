import { dropped } from '../block.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageNode } from './page-tree.ts'
import type { LineRule } from './survey-blocks.ts'

/** A guess: a poll has two answers or more. */
const minAnswers = 2
/** In elements. A guess: the question and the answers of a poll have an element around them that is no higher. */
const maxHeight = 3

/** A question to readers, and answers to click on that are in one line. */
export const decidePoll: LineRule = (block, index, { blocks }) => {
  const isAnswer = hasAnswers(block)
  const [question, answers] = isAnswer ? [blocks[index - 1], block] : [block, blocks[index + 1]]
  if (!question || !answers || !(isAnswer || hasAnswers(answers))) return undefined
  return /[?？؟]$/u.test(question.text) && areNear(question, answers) ? dropped('comments') : undefined
}

function hasAnswers({ nodes }: HtmlBlock): boolean {
  const countLabels = (node: PageNode): number =>
    node.kind === 'text'
      ? 0
      : node.tag === 'label'
        ? 1
        : node.children.reduce((sum, child) => sum + countLabels(child), 0)
  return nodes.reduce((sum, node) => sum + countLabels(node), 0) >= minAnswers
}

function areNear({ around }: HtmlBlock, other: HtmlBlock): boolean {
  return around.slice(0, maxHeight).some((element) => other.around.slice(0, maxHeight).includes(element))
}
