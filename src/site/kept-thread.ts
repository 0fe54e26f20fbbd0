import { findLost } from './kept-pages.ts'
import { serveThread } from './run-threads.ts'

serveThread(findLost)
