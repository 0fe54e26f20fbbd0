import files, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Calls a function before each step in which this process changes files by `node:fs/promises`. Content is written in two
 * steps. A step waits for the function’s promise, so one that never resolves ends the work there. Returns a function that
 * closes the files which such work left open.
 */
export function watchSteps(onStep: () => void | Promise<void>): () => Promise<void> {
  const { open } = files
  const handles = new Set<FileHandle>()
  files.open = async (file, flags, mode) => {
    if (flags !== 'r') await onStep()
    const handle = await open(file, flags, mode)
    handles.add(handle)
    const writeAll = handle.writeFile.bind(handle)
    handle.writeFile = async (data, options) => {
      const bytes = Buffer.from(data as string | Uint8Array)
      await onStep()
      await writeAll(bytes.subarray(0, bytes.length / 2), options)
      await onStep()
      await writeAll(bytes.subarray(bytes.length / 2), options)
    }
    return handle
  }
  const { appendFile } = files
  files.appendFile = async (file, data, options) => {
    const bytes = Buffer.from(data as string | Uint8Array)
    await onStep()
    await appendFile(file, bytes.subarray(0, bytes.length / 2), options)
    await onStep()
    await appendFile(file, bytes.subarray(bytes.length / 2), options)
  }
  for (const name of ['mkdir', 'chmod', 'link', 'rename', 'rm', 'unlink', 'copyFile'] as const) {
    const change = files[name] as (...values: unknown[]) => Promise<unknown>
    Object.assign(files, {
      [name]: async (...values: unknown[]) => {
        await onStep()
        return change(...values)
      },
    })
  }
  syncBuiltinESMExports()
  return async () => {
    // One that is closed already is not closed again.
    for (const handle of handles) await handle.close()
    handles.clear()
  }
}
