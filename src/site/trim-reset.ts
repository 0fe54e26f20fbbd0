/** Selectors of the reset for what no page has: other form controls, media, parts of a date field. */
const absent =
  /^(?:::-webkit-|:-moz-|::backdrop|::file-selector-button|::placeholder|:where\(select|(?:abbr|progress|summary|textarea|select|optgroup|menu|video|canvas|audio|iframe|embed|object)\b)/

/** With this rule of the reset, browsers would compute the styles of two pseudo-elements for each element. */
const costly = /^::?(?:before|after)$/

/** Selectors of the reset whose declarations `foundation.css` replaces, or that repeat what browsers do. */
const repeated = /^(?:(?:a|b|strong|small|kbd|samp)$|html|:host|input:where|\[hidden\])/

/** Properties that the reset sets back to a value that nothing on our pages changes. */
const unset =
  /^(?:font-(?:feature-settings|variation-settings|weight)|letter-spacing|opacity|appearance|text-indent)$/

/** The parts of PostCSS that the plugin uses. */
interface LayerRule {
  params: string
  walkRules: (visit: (rule: { selectors: string[]; remove: () => void }) => void) => void
  walkDecls: (property: RegExp, visit: (declaration: { remove: () => void }) => void) => void
}

/**
 * PostCSS plugin: leaves out of Tailwind’s reset, the layer `reset`, what changes nothing on any page. The style sheet is
 * part of each page, and this is a tenth of an article’s.
 *
 * @see https://github.com/postcss/postcss/blob/main/docs/writing-a-plugin.md
 */
export const trimReset = {
  postcssPlugin: 'fair-copy:trim-reset',
  AtRule: {
    layer(layer: LayerRule): void {
      if (layer.params !== 'reset') return
      layer.walkDecls(unset, (declaration) => declaration.remove())
      layer.walkRules((rule) => {
        const kept = rule.selectors.filter(
          (selector) => ![absent, costly, repeated].some((left) => left.test(selector)),
        )
        if (kept.length === 0) rule.remove()
        else if (kept.length < rule.selectors.length) rule.selectors = kept
      })
    },
  },
}
