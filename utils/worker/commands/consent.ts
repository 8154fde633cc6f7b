import { remoteIdOf } from '../../core/job/job.ts';
import { HEYGEN_ACCOUNT_URL } from '../../explain.ts';
import { getJob } from '../../store/jobs.ts';
import { ask } from '../heygen.ts';
import { openSite } from '../pages.ts';

/**
 * Opens the page on which whom a face shows agrees that HeyGen makes it; where HeyGen names none, the person's account
 * there, from which it can be reached too.
 */
export async function giveConsent(id: string): Promise<void> {
  await openSite((await consentPage(id)) ?? HEYGEN_ACCOUNT_URL);
}

async function consentPage(id: string): Promise<string | null> {
  const job = await getJob(id);
  const lookId = job && remoteIdOf(job);
  if (!job || lookId === undefined) return null;
  // Jobs do not keep the group: it is asked for this alone, and HeyGen may not know it when the job begins.
  const page = await ask(job.account, async (client) => {
    const { groupId } = await client.avatar(lookId);
    // A key of its own each time: a page takes one answer, and the one before may have had it.
    return groupId === null
      ? null
      : client.consentPage(groupId, `${id}.consent.${crypto.randomUUID()}`);
  });
  return page.ok ? page.value : null;
}
