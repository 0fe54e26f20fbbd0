import type { Counted } from '../library/summarize-archive.ts'

/** The longest name that is written whole beside its bar, in characters. The table below the chart has all of it. */
const maxNameLength = 28

/** Draws counts as horizontal bars. */
export type DrawBarChart = (counts: readonly Counted[], unit: string) => string

/** Loads the chart library and returns a function that draws bars as an SVG element, as text. */
export async function loadBarChart(): Promise<DrawBarChart> {
  const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')])
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  return (counts, unit) => {
    if (counts.length === 0) return ''
    // Names that are cut must stay different: a scale has one bar for each name.
    const rows = counts.map(({ name, count }, index) => ({ key: String(index), name, count }))
    const chart = Plot.plot({
      document: document as unknown as Document,
      width: 800,
      marginLeft: 220,
      marginRight: 50,
      ariaLabel: `${unit} by name: the table below has the same figures`,
      // Each bar has its number, so the axis would only repeat them.
      x: { axis: null },
      y: {
        type: 'band',
        label: null,
        domain: rows.map(({ key }) => key),
        tickSize: 0,
        tickFormat: (key: string) => cutName(rows[Number(key)]?.name ?? ''),
      },
      style: { fontSize: '13px' },
      marks: [
        Plot.barX(rows, { x: 'count', y: 'key', fill: 'currentColor', fillOpacity: 0.6 }),
        Plot.text(rows, { x: 'count', y: 'key', text: 'count', textAnchor: 'start', dx: 4 }),
        Plot.ruleX([0]),
      ],
    })
    return moveStyle(chart)
  }
}

function cutName(name: string): string {
  const letters = [...name]
  return letters.length <= maxNameLength ? name : `${letters.slice(0, maxNameLength - 1).join('')}…`
}

/** Replaces the style attribute: the content security policy allows style elements by their hash, but no style attributes. */
function moveStyle(chart: Element): string {
  chart.setAttribute('role', 'img')
  const style = chart.getAttribute('style')
  chart.removeAttribute('style')
  if (style?.includes('font-size')) chart.setAttribute('font-size', '13')
  return chart.outerHTML
}
