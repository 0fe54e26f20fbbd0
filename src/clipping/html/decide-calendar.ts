import { dropped } from '../block.ts'
import type { LineRule } from './survey-blocks.ts'

/** A line of a calendar, as blogs have one of their entries and hotels of their rooms. */
export const decideCalendar: LineRule = (block, _index, { calendars }) =>
  block.around.some((element) => calendars.has(element)) ? dropped('navigation') : undefined
