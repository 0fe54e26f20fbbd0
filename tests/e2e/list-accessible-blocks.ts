import type { Page } from '@playwright/test'

/** A block of text as assistive technology gets it. */
export interface AccessibleBlock {
  role: string
  name: string
  /** All that is read aloud in it, white space collapsed. */
  text: string
}

/** Roles whose text is one block. Text outside of them is listed with the role of its nearest ancestor. */
const blockRoles = new Set(['heading', 'paragraph', 'listitem', 'cell', 'columnheader', 'Figcaption'])

/** Lists the blocks of text in the accessibility tree of the first element that matches a selector, in reading order. */
export async function listAccessibleBlocks(page: Page, selector: string): Promise<AccessibleBlock[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { node } = await session.send('DOM.describeNode', { nodeId })
  await session.detach()
  const byId = new Map(nodes.map((own) => [own.nodeId, own]))
  const blocks: AccessibleBlock[] = []
  const visit = (id: string, block: AccessibleBlock | undefined): void => {
    const own = byId.get(id)
    if (!own) return
    const role = String(own.role?.value ?? '')
    const name = String(own.name?.value ?? '')
    if (role === 'StaticText' && !own.ignored) {
      if (block) block.text += name
      else blocks.push({ role, name, text: name })
      return
    }
    let inner = block
    if (blockRoles.has(role)) {
      inner = { role, name, text: '' }
      blocks.push(inner)
    }
    for (const child of own.childIds ?? []) visit(child, inner)
  }
  const start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId)
  if (!start) throw new Error(`${selector} is not in the accessibility tree`)
  visit(start.nodeId, undefined)
  return blocks
    .map((block) => ({ ...block, text: block.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
}
