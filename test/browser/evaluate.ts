import type { Session } from './cdp.ts';

/**
 * Evaluates an expression in a page or a worker and waits for its promise, if it is one.
 *
 * @returns its value, by way of JSON
 * @throws {Error} with what the expression threw
 */
export async function evaluate(session: Session, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    // As if a person had clicked: playing, opening windows and asking for permissions need it.
    userGesture: true,
  });
  if (exceptionDetails) {
    const { exception, text } = exceptionDetails;
    throw new Error(exception?.description ?? text);
  }
  return result.value;
}
