import { serveThread } from './run-threads.ts'
import { writePage } from './write-page.ts'

serveThread(writePage)
