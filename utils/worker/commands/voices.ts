import type { HearRequest } from '../../core/draft/heard.ts';
import type { JobRequest } from '../../core/draft/request.ts';
import { sentText } from '../../core/draft/script-text.ts';
import { HeygenError } from '../../core/failure.ts';
import type { Payment } from '../../core/money/payment.ts';
import type { Speech } from '../../core/remote.ts';
import { isInDoubt, speechPayment, speechUsd } from '../../core/speech-payment.ts';
import { withRecent } from '../../core/voice-shelf.ts';
import type { Result } from '../../messages.ts';
import { rememberUse } from '../../store/last-used.ts';
import { beginPayment, endPayment } from '../../store/ledger-writes.ts';
import { recentVoices } from '../../store/settings.ts';
import { currentAccount } from '../account.ts';
import { ask } from '../heygen.ts';

/** Has a script said in a voice that can be heard beforehand. */
export function hearScript({ script, voice, settings }: HearRequest): Promise<Result<Speech>> {
  // A browser repeats a request by itself whose connection was cut.
  const key = `speech.${crypto.randomUUID()}`;
  const said = sentText(script);
  return ask(null, async (client) => {
    const account = await currentAccount();
    const speed = settings?.speed;
    const asked = { key, at: Date.now(), script: said, voice, speed, account };
    const speak = () => client.speak(said, voice, settings, key);
    return onceNoted(speechPayment(asked), speak);
  });
}

/** @throws {HeygenError} of kind `overLimit` where it would break one: then nothing leaves. */
async function onceNoted(payment: Payment, speak: () => Promise<Speech>): Promise<Speech> {
  const excess = await beginPayment(payment);
  if (excess) throw new HeygenError({ kind: 'overLimit', excess });
  const ended = (end: 'made' | 'refused', usd: number | null) =>
    endPayment({ ...payment, end, usd, endedAt: Date.now() }).catch(console.error);
  try {
    const speech = await speak();
    await ended('made', speechUsd(speech.seconds));
    return speech;
  } catch (error) {
    if (error instanceof HeygenError && !isInDoubt(error.failure.kind))
      await ended('refused', null);
    throw error;
  }
}

/**
 * Notes whose voice a new video has, and how else it is made; the video does not depend on it.
 *
 * @param owner whose it is; absent: the account of the key in use.
 */
export async function remember(request: JobRequest, owner: string | undefined): Promise<void> {
  if (request.make !== 'video') return;
  const { narration } = request;
  try {
    await rememberUse(request, owner);
    if (narration.type !== 'script') return;
    await recentVoices.setValue(withRecent(await recentVoices.getValue(), narration.voice.id));
  } catch (error) {
    console.error(error);
  }
}
