/**
 * Returns a promise that may be rejected before it is awaited. Node would end the process then. The code that awaits it still
 * gets the error.
 */
export function awaitLater<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}
