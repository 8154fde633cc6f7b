import { browser } from 'wxt/browser';
import type { Answer, MessageName, Payload, Reply } from '../../messages.ts';
import { isOurs } from './ours.ts';
import { PAYLOADS, read } from './payloads.ts';

/** What is done at each message, once it is known to be one of ours. */
export type Answers = {
  readonly [Name in MessageName]: (data: Payload<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

/**
 * Says nothing of the reason, and nothing is logged: who sends something else than our pages do is told no more than
 * that it leads nowhere.
 */
const REFUSED: Reply = { err: 'Refused' };

/**
 * The only way from a page to the worker. A message is answered where it comes from a page of ours, has a name that
 * there is, and holds what that name asks for. Everything else is refused, before anything looks at it: a click leaves
 * code of ours in a page of somebody else's, which may speak to the worker too.
 *
 * Do not register another listener for messages, and none for connections: only what passes here is checked.
 */
export function openGate(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const work = isOurs(sender, browser.runtime.id, location.origin)
      ? begin(answers, message)
      : undefined;
    if (!work) {
      respond(REFUSED);
      return false;
    }
    void work.then(respond);
    // Keeps the way back open until then.
    return true;
  });
}

function begin(answers: Answers, message: unknown): Promise<Reply> | undefined {
  const { type, data } = parts(message);
  return isName(type) ? carryOut(answers, type, data) : undefined;
}

function carryOut<Name extends MessageName>(
  answers: Answers,
  name: Name,
  data: unknown,
): Promise<Reply> | undefined {
  const payload = read<Payload<Name>>(PAYLOADS[name], data);
  return payload && replyOf(async () => answers[name](payload.value));
}

async function replyOf(work: () => Promise<unknown>): Promise<Reply> {
  try {
    return { res: await work() };
  } catch (error) {
    return { err: error instanceof Error ? error.message : String(error) };
  }
}

function parts(message: unknown): { readonly type?: unknown; readonly data?: unknown } {
  return typeof message === 'object' && message !== null ? message : {};
}

/** An own name of the table: `constructor` is none. */
const isName = (type: unknown): type is MessageName =>
  typeof type === 'string' && Object.hasOwn(PAYLOADS, type);
