/** The script in the head of an article's page: that of every page, and what opens quotations. */
import './page-script.ts'
import { lightUpPassages } from './light-up-passages.ts'
import { openQuotations } from './open-quotations.ts'
import { stampCopies } from './stamp-copies.ts'

stampCopies()

document.addEventListener('DOMContentLoaded', () => {
  const body = document.querySelector<HTMLElement>('.body')
  const sheet = document.getElementById('said-by')
  if (body && sheet) openQuotations(body, sheet, lightUpPassages(body))
})
