import type { Nodes, Root, RootContent, Table } from 'mdast'

/** Returns a text without the table columns in which all cells are empty: such columns are there for the layout. */
export function dropEmptyColumns(root: Root): Root {
  return { ...root, children: root.children.map(tidy) as RootContent[] }
}

function tidy(node: Nodes): Nodes {
  if (node.type === 'table') return withoutEmptyColumns(node)
  return 'children' in node ? ({ ...node, children: node.children.map(tidy) } as Nodes) : node
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
