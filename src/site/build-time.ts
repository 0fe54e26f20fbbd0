import { findDay } from '../article/article-date.ts'

/**
 * Returns the time that a build takes as the present, in milliseconds since 1970: articles of a later date are scheduled.
 * The environment variable BUILD_TIME sets it, so that a build can be repeated.
 *
 * @throws if BUILD_TIME is not a date
 */
export function findBuildTime(environment: Readonly<Record<string, string | undefined>>): number {
  const given = environment['BUILD_TIME']
  if (given === undefined) return Date.now()
  const time = Date.parse(given)
  if (Number.isNaN(time))
    throw new Error(`BUILD_TIME is ${given}: write it as 2031-11-04 or 2031-11-04T18:40Z`)
  return time
}

/** Returns the day of a build, as the day on which a citation says that an article was read: YYYY-MM-DD. */
export function formatAccessDate(environment: Readonly<Record<string, string | undefined>>): string {
  return findDay(new Date(findBuildTime(environment)).toISOString())
}
