import { changeKeptDay } from './change-day.ts'
import { serveThread } from './run-threads.ts'

serveThread(changeKeptDay)
