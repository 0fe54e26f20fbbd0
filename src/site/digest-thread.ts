import { digestFiles } from './digest-files.ts'
import { serveThread } from './run-threads.ts'

serveThread(digestFiles)
