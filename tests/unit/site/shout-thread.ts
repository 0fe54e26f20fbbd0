import { serveThread } from '../../../src/site/run-threads.ts'
import { shout } from './shout.ts'

serveThread(shout)
