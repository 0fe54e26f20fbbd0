import { serveThread } from '../run-threads.ts'
import { drawPictureFile } from './preview-picture.ts'

serveThread(drawPictureFile)
