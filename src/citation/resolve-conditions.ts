import type { CslElement } from './citation-style.ts'
import { itemType } from './csl-item.ts'
import { isItemVariable } from './item-variables.ts'

/** Replaces each `choose` whose conditions are the same for all items by its contents, and leaves out what is never drawn. */
export function resolveConditions(element: CslElement | string): (CslElement | string)[] {
  if (typeof element === 'string') return [element]
  const children = element.children.flatMap(resolveConditions)
  if (element.name !== 'choose') return [{ ...element, children }]
  const branches: CslElement[] = []
  for (const branch of children) {
    if (typeof branch === 'string') continue
    const result = branch.name === 'else' || testBranch(branch.attrs)
    if (result === false) continue
    if (result === true) {
      branches.push({ name: 'else', attrs: {}, children: branch.children })
      break
    }
    branches.push({ ...branch, name: branches.length === 0 ? 'if' : 'else-if' })
  }
  const [first] = branches
  if (!first) return []
  return first.name === 'else' ? first.children : [{ ...element, children: branches }]
}

/** Whether the conditions of a branch are true for all items, or false for all. `undefined` if it depends on the item. */
function testBranch({ match = 'all', ...conditions }: Record<string, string>): boolean | undefined {
  const results = Object.entries(conditions).flatMap(([name, values]) =>
    values.split(/\s+/).map((value) => testCondition(name, value)),
  )
  if (match === 'any') return combine(results, true)
  const all = combine(results, false)
  if (match === 'all') return all
  const any = combine(results, true)
  return any === undefined ? undefined : !any
}

/** Combines results if one that is `decisive` decides, and otherwise all have to be the same. */
function combine(results: readonly (boolean | undefined)[], decisive: boolean): boolean | undefined {
  if (results.includes(decisive)) return decisive
  return results.includes(undefined) ? undefined : !decisive
}

function testCondition(name: string, value: string): boolean | undefined {
  if (name === 'type') return value === itemType
  const isOfVariable = name === 'variable' || name === 'is-numeric' || name === 'is-uncertain-date'
  return isOfVariable && !isItemVariable(value) ? false : undefined
}
