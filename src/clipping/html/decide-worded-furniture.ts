import { findPageFurniture } from '../find-furniture.ts'
import { dropped, type HtmlPass } from './survey-blocks.ts'

/** The words of a line show that it is not part of the article. */
export const decideWordedFurniture: HtmlPass = ({ text }) => {
  const reason = findPageFurniture(text)
  return reason && dropped(reason)
}
