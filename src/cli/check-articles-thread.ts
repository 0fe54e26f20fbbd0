import { parentPort } from 'node:worker_threads'
import { type CheckedArticle, checkArticle, type NamedFile } from './check-article.ts'

/* A thread of `checkArticles`: checks each batch of files that it is sent, and sends back what it has found. */
parentPort?.on('message', async (batch: readonly NamedFile[]) => {
  const checked: CheckedArticle[] = []
  for (const named of batch) checked.push(await checkArticle(named))
  parentPort?.postMessage(checked)
})
