import { parentPort } from 'node:worker_threads'
import { type ArticleFile, type CheckedFile, checkArticleFile } from './check-article-files.ts'

// A thread of `checkArticleFiles`: it is sent files, and sends back what it has found, in their order.
parentPort?.on('message', async (files: readonly ArticleFile[]) => {
  const checked: CheckedFile[] = []
  for (const file of files) checked.push(await checkArticleFile(file))
  parentPort?.postMessage(checked)
})
