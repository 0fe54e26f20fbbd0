import { dropped, type HtmlPass, holdsText, maxFurniture } from './survey-blocks.ts'

/** What the elements around a line are called says that it is no part of the article. */
export const decideNamedFurniture: HtmlPass = (block, index, around) => {
  const inQuote = block.around.some((element) => element.tag === 'blockquote')
  const elements = block.holder ? [block.holder, ...block.around.slice(0, -1)] : block.around.slice(0, -1)
  for (const element of elements) {
    if ((around.sizes.get(element) ?? 0) > around.total * maxFurniture) break
    if (/^(?:nav|form|button|label|fieldset|address)$/.test(element.tag)) {
      return dropped(
        element.tag === 'form' || element.tag === 'fieldset' ? 'newsletter prompt' : 'navigation',
      )
    }
    const reason = around.hintOf(element)
    if (reason === undefined) continue
    // A post quoted from elsewhere is the story's, though its element is called after the network.
    if (reason === 'share row' && inQuote && index > around.first) continue
    if (
      /^(?:caption without picture|player or embed)$/.test(reason) &&
      (holdsText(block) || block.text.length > 500)
    )
      continue
    if (reason === 'author box' && block.text.length > 200 && index > around.first && index < around.last)
      continue
    return dropped(reason)
  }
  return undefined
}
