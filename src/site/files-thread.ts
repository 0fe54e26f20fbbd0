import { drawArticleFiles } from './article-files.ts'
import { serveThread } from './run-threads.ts'

serveThread(drawArticleFiles)
