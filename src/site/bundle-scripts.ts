import { type Plugin, rolldown } from 'rolldown'

const query = '?bundle-text'

/** A script for the source of a page. */
export interface BundledScript {
  code: string
  /** The paths of all modules in it. */
  files: string[]
}

/**
 * Bundles a module and all that it imports into one script without imports, minified, that can be written into a
 * `<script>` element as it is.
 *
 * @param file the path of the module
 * @throws if an import is not found, or Rolldown warns of anything
 */
export async function bundleScript(file: string): Promise<BundledScript> {
  const bundle = await rolldown({
    input: file,
    platform: 'browser',
    onwarn: (warning) => {
      throw new Error(typeof warning === 'string' ? warning : warning.message)
    },
  })
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true })
    return { code: escapeForHtml(output[0].code.trim()), files: await bundle.watchFiles }
  } finally {
    await bundle.close()
  }
}

/** In a `<script>`, `</` can close the element and `<!--` opens a comment. Both are only found in strings and patterns. */
function escapeForHtml(code: string): string {
  return code.replace(/<(?=\/|!--)/g, '\\x3C')
}

/**
 * Vite plugin: `import script from './page-script.ts?bundle-text'` is the bundled script as a string. The pages carry
 * their scripts in their source, where each can be allowed by its hash, so Astro's own script tags will not do: they
 * inline only small scripts, and leave the others to a file of their own.
 */
export function bundleScripts(): Plugin {
  return {
    name: 'fair-copy:bundle-scripts',
    async resolveId(source, importer) {
      if (!source.endsWith(query)) return null
      const resolved = await this.resolve(source.slice(0, -query.length), importer)
      return resolved && `${resolved.id}${query}`
    },
    async load(id) {
      if (!id.endsWith(query)) return null
      const { code, files } = await bundleScript(id.slice(0, -query.length))
      for (const file of files) this.addWatchFile(file)
      return { code: `export default ${JSON.stringify(code)}`, moduleType: 'js' }
    },
  }
}
