import type { CslElement } from './citation-style.ts'

/** What all items have in common that a style is prepared for. */
export interface ItemShape {
  type: string
  /** The variables that every item has. */
  always: ReadonlySet<string>
  /** The variables that some items have. */
  sometimes: ReadonlySet<string>
}

/** Variables that the processor sets itself. */
const processorVariables = new Set([
  'citation-label',
  'citation-number',
  'first-reference-note-number',
  'locator',
  'page-first',
  'year-suffix',
])

/**
 * Returns a style without the branches that items of a shape never take. Styles have branches for some forty types, and the
 * processor tries all of them for each item: without them it takes half the time.
 *
 * @see https://docs.citationstyles.org/en/stable/specification.html#choose
 */
export function specializeStyle(style: CslElement, shape: ItemShape): CslElement {
  const isAlternatives = style.name === 'substitute'
  return {
    ...style,
    children: style.children.flatMap((child) => {
      if (typeof child === 'string') return [child]
      return child.name === 'choose'
        ? specializeChoice(child, shape, isAlternatives)
        : [specializeStyle(child, shape)]
    }),
  }
}

/** Returns what is left of a `choose`: the children of the branch that is always taken, or the branches that may be. */
function specializeChoice(
  choice: CslElement,
  shape: ItemShape,
  isAlternative: boolean,
): (CslElement | string)[] {
  const branches: CslElement[] = []
  for (const branch of choice.children) {
    if (typeof branch === 'string') continue
    const isTaken = branch.name === 'else' || isTrue(branch.attrs, shape)
    if (isTaken === false) continue
    const { children } = specializeStyle(branch, shape)
    if (isTaken && branches.length === 0 && !isAlternative) return children
    // As an alternative to a missing variable, the children of a branch are one: they stay together.
    const name = branches.length === 0 ? 'if' : isTaken ? 'else' : 'else-if'
    const attrs = !isTaken ? branch.attrs : name === 'if' ? { type: shape.type } : {}
    branches.push({ name, attrs, children })
    if (isTaken) break
  }
  return branches.length === 0 ? [] : [{ ...choice, children: branches }]
}

/** Whether the condition of a branch is true for all items of a shape. `undefined` if that depends on the item. */
function isTrue({ match = 'all', ...tests }: Record<string, string>, shape: ItemShape): boolean | undefined {
  const outcomes = Object.entries(tests).flatMap(([name, values]) =>
    values.split(/\s+/).map((value) => passes(name, value, shape)),
  )
  // "any" and "none" are decided by a test that passes, "all" by one that does not.
  const decisive = match !== 'all'
  const whenDecided = match === 'any'
  if (outcomes.includes(decisive)) return whenDecided
  return outcomes.includes(undefined) ? undefined : !whenDecided
}

function passes(test: string, value: string, shape: ItemShape): boolean | undefined {
  if (test === 'type') return value === shape.type
  if (!['variable', 'is-numeric', 'is-uncertain-date'].includes(test)) return undefined
  if (processorVariables.has(value) || shape.sometimes.has(value)) return undefined
  if (!shape.always.has(value)) return false
  return test === 'variable' ? true : undefined
}
