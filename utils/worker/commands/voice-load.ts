import type { Failure } from '../../core/failure.ts';
import {
  catalogOf,
  isComplete,
  pauseBefore,
  restarted,
  resumed,
  VOICE_LISTS,
  type VoiceList,
  withPage,
} from '../../core/voice-load.ts';
import { isStale } from '../../core/voices.ts';
import type { Result } from '../../messages.ts';
import { announce } from '../../store/changes.ts';
import { keepVoiceCatalog, keepVoicePage, readVoiceRecords } from '../../store/voices.ts';
import { currentAccount } from '../account.ts';
import { ask } from '../heygen.ts';
import { keepAwake } from '../keep-awake.ts';

const DONE = { ok: true, value: null } as const;

/** One load an account, however many pages ask. */
const underWay = new Map<string, Promise<Result<null>>>();

/**
 * Reads the voices of the kept key's account, unless that was done lately. Each page is kept as it comes; what is gone
 * from HeyGen goes only when all have come.
 *
 * @returns at the end of the load; the first failure, where some pages did not come after all. Asked again, it goes on
 * from there.
 */
export async function refreshVoices(): Promise<Result<null>> {
  const account = await currentAccount();
  const running =
    underWay.get(account) ?? keepAwake(load(account)).finally(() => underWay.delete(account));
  underWay.set(account, running);
  return running;
}

/** How long the public voices wait for one's own to come first, in milliseconds. */
const PATIENCE_MS = 1_000;

async function load(account: string): Promise<Result<null>> {
  const { catalog, load: interrupted } = await readVoiceRecords(account);
  if (!isStale(catalog, Date.now())) {
    // The page that asks may not have known whose they are.
    announce('voices');
    return DONE;
  }
  let state = resumed(interrupted, account, Date.now());

  /** @returns why the list was not read to its end, if it was not. */
  const read = async (list: VoiceList, turn: Promise<unknown>): Promise<Failure | null> => {
    let wasLeft = state.lists[list].asked.length > 0;
    for (;;) {
      const { done, next } = state.lists[list];
      if (done) return null;
      const answer = await insist(() =>
        ask(account, (client) => client.listVoices(list, next === '' ? null : next)),
      );
      await turn;
      if (answer.ok) {
        const { load, page } = withPage(state, list, answer.value);
        state = load;
        await keepVoicePage(load, page);
      } else if (wasLeft && answer.failure.kind === 'invalid') {
        state = restarted(state, list);
      } else {
        return answer.failure;
      }
      wasLeft = false;
    }
  };

  const own = read('own', Promise.resolve());
  const turn = Promise.race([own, pause(PATIENCE_MS)]);
  const others = VOICE_LISTS.filter((list) => list !== 'own').map((list) => read(list, turn));
  const failure = (await Promise.all([own, ...others])).find((it) => it !== null);
  if (failure) return { ok: false, failure };
  if (isComplete(state)) {
    const { pages } = await readVoiceRecords(account);
    await keepVoiceCatalog(catalogOf(state, pages, Date.now()));
  }
  return DONE;
}

/** Asks again for what may come the next time. */
async function insist<Value>(act: () => Promise<Result<Value>>): Promise<Result<Value>> {
  for (let tries = 1; ; tries += 1) {
    const result = await act();
    const rest = result.ok ? null : pauseBefore(result.failure, tries);
    if (rest === null) return result;
    await pause(rest);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
