import { drawMissingFiles } from './draw-article-file.ts'
import { serveThread } from './run-threads.ts'

serveThread(drawMissingFiles)
