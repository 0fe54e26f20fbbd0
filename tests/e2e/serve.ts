/** Serves a built site as a plain static host does: `serve.ts FOLDER BASE PORT`. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.pagefind': 'application/wasm',
}
const [folder = '', base = '/', port = ''] = process.argv.slice(2)

async function read(address: string): Promise<{ status: number; file: string; body: Buffer }> {
  const inside = decodeURIComponent(new URL(address, 'http://localhost').pathname).replace(base, '/')
  const file = path.join(folder, path.normalize(inside.endsWith('/') ? `${inside}index.html` : inside))
  try {
    return { status: 200, file, body: await readFile(file) }
  } catch {
    const missing = path.join(folder, '404.html')
    return { status: 404, file: missing, body: await readFile(missing) }
  }
}

createServer(async (request, response) => {
  const { status, file, body } = await read(request.url ?? '/')
  response
    .writeHead(status, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' })
    .end(body)
}).listen(Number(port))
