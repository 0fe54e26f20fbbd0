// Run by write-file-whole.test.ts in a process of its own: writes a file and kills itself at a step of that.
import files from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const [write, file = '', text = '', step] = process.argv.slice(2)

function dieAt(name: string): void {
  if (step === name) process.kill(process.pid, 'SIGKILL')
}

const { open, link, rename } = files
files.open = async (...args) => {
  const handle = await open(...args)
  dieAt('opened')
  const writeAll = handle.writeFile.bind(handle)
  handle.writeFile = async (data, options) => {
    const half = String(data).length / 2
    await writeAll(String(data).slice(0, half), options)
    dieAt('half written')
    await writeAll(String(data).slice(half), options)
    dieAt('written')
  }
  return handle
}
files.link = async (...args) => {
  dieAt('closed')
  await link(...args)
  dieAt('in place')
}
files.rename = async (...args) => {
  dieAt('closed')
  await rename(...args)
  dieAt('in place')
}
syncBuiltinESMExports()

const { createFileWhole, writeFileWhole } = await import('../../../src/cli/write-file-whole.ts')
await (write === 'create' ? createFileWhole : writeFileWhole)(file, text)
