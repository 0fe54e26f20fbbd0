/** The attributes of the link to a site’s icon. */
export interface IconLink {
  href: string
  type: string
}

const types: Record<string, string> = { svg: 'image/svg+xml', png: 'image/png', ico: 'image/x-icon' }

/**
 * Finds the link to a site’s icon.
 *
 * @param icon the file; without it, the one of the project
 * @param home the path of the front page
 */
export function findIcon(icon: string | undefined, home: string): IconLink {
  const file = icon ?? 'icon.svg'
  const extension = file.replace(/^.*\./, '').toLowerCase()
  return { href: `${home}${encodeURIComponent(file)}`, type: types[extension] ?? 'image/svg+xml' }
}
