import { serveThread } from './run-threads.ts'
import { writePages } from './write-pages.ts'

serveThread(writePages)
