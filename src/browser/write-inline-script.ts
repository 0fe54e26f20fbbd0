/**
 * A function that stands alone as a script for the page's own source, called with values that JSON can write.
 *
 * @example writeInlineScript(reachSearch) // '(function reachSearch() {…})()'
 */
export function writeInlineScript<Values extends readonly unknown[]>(
  run: (...values: Values) => unknown,
  ...values: Values
): string {
  const given = values.map((value) => JSON.stringify(value)).join()
  return `(${run})(${given})`.replaceAll('</', '<\\/')
}
