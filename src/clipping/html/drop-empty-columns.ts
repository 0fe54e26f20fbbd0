import type { Root, Table } from 'mdast'

/** Returns a text whose tables have no column without words: such columns only keep others apart. */
export function dropEmptyColumns<Parent extends Root>(parent: Parent): Parent {
  const tidy = <Node extends object>(node: Node): Node => {
    if ('type' in node && node.type === 'table')
      return withoutEmptyColumns(node as unknown as Table) as unknown as Node
    if (!('children' in node)) return node
    return { ...node, children: (node.children as object[]).map(tidy) }
  }
  return tidy(parent)
}

function withoutEmptyColumns(table: Table): Table {
  const used = new Set(
    table.children.flatMap((row) =>
      row.children.flatMap((cell, column) => (cell.children.length > 0 ? [column] : [])),
    ),
  )
  const isUsed = (_: unknown, column: number): boolean => used.has(column)
  return {
    ...table,
    align: table.align?.filter(isUsed) ?? null,
    children: table.children.map((row) => ({ ...row, children: row.children.filter(isUsed) })),
  }
}
