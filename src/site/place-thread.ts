import { placeFiles } from './place-files.ts'
import { serveThread } from './run-threads.ts'

serveThread(placeFiles)
