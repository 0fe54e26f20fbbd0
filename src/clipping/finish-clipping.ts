import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { parseMarkdown } from '../markdown/read-body.ts'
import type { ClippingDraft } from './clipping-draft.ts'
import type { Account, ParsedClipping } from './parsed-clipping.ts'
import { passes } from './passes.ts'

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
  })
  .freeze()

/** Markdown that reads, when it is rendered, as the tree's words do: what looks like markup in them is escaped. */
export function writeMarkdown(root: Root): string {
  return dropNeedlessEscapes(writer.stringify(root).trim())
}

/** A person writes [in Karabakh] without backslashes: those that change nothing when the text is read are left out. */
function dropNeedlessEscapes(markdown: string): string {
  const meaning = readMeaning(markdown)
  return ['\\[', '\\_', '\\*', '\\~', '\\&'].reduce((text, mark) => {
    const bare = text.replaceAll(mark, mark.slice(1))
    return bare !== text && readMeaning(bare) === meaning ? bare : text
  }, markdown)
}

/** What a Markdown text says, as one string that tells any two meanings apart. */
function readMeaning(markdown: string): string {
  return JSON.stringify(parseMarkdown(markdown), (key, value: unknown) =>
    key === 'position' ? undefined : value,
  )
}

/** Runs a draft through all passes and writes down what became of every block. */
export function finishClipping(start: ClippingDraft): ParsedClipping {
  const draft = passes.reduce((clipping, pass) => pass(clipping), start)
  const kept = draft.blocks.filter((block) => block.fate.kind === 'kept')
  const account = draft.blocks.map(({ text, fate }): Account => {
    if (fate.kind === 'kept') return { fate: 'kept', text }
    return fate.kind === 'field'
      ? { fate: 'field', text, field: fate.field }
      : { fate: 'dropped', text, reason: fate.reason }
  })
  return {
    ...draft.fields,
    body: writeMarkdown({ type: 'root', children: kept.map((block) => block.node) }),
    account,
    mended: [...draft.mended],
  }
}

/** How many words the account has, by fate: together they are the words of the clipping. */
export function countAccount(account: readonly Account[]): Record<Account['fate'] | 'total', number> {
  const counts = { kept: 0, field: 0, dropped: 0, total: 0 }
  for (const { fate, text } of account) {
    const words = text.split(/\s+/).filter(Boolean).length
    counts[fate] += words
    counts.total += words
  }
  return counts
}
