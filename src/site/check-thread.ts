import { checkArticleFile } from './check-article-files.ts'
import { serveThread } from './run-threads.ts'

serveThread(checkArticleFile)
