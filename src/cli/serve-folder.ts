import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

/** A running server. */
export interface FolderServer {
  /** `http://127.0.0.1:PORT`. Browsers trust this host as they trust https, so service workers run. */
  origin: string
  close: () => Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.pagefind': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

/**
 * Serves a folder on a free port, as a plain static host does. The folder may be empty when the server starts.
 *
 * @param base the path that the folder is served under, with a slash at both ends; other paths are not found
 */
export async function serveFolder(folder: string, base: string): Promise<FolderServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const file = locateFile(folder, base, decodeURIComponent(pathname))
    const body = file && (await readFile(file).catch(() => undefined))
    if (file && body) {
      const type = types[path.extname(file)] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type }).end(body)
      return
    }
    const notFound = await readFile(path.join(folder, '404.html')).catch(() => 'Not found')
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function locateFile(folder: string, base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined
  const inside = path.normalize(`/${pathname.slice(base.length)}`)
  return path.join(folder, inside.endsWith(path.sep) ? path.join(inside, 'index.html') : inside)
}
