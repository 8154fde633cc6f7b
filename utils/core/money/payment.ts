/** Something paid that was sent to HeyGen: noted before it leaves, and kept when what it was for is deleted. */
export interface Payment {
  /** The idempotency key: what is sent again with it is paid once. */
  readonly id: string;
  /** When it left, in Unix milliseconds. */
  readonly at: number;
  readonly what: 'video' | 'face' | 'speech';
  /** What a person knows it by. */
  readonly title: string;
  /** `null` where it is not known. */
  readonly account: string | null;
  /** In US dollars by the prices of that day, before it left; `null` where the length could not be known. */
  readonly estimatedUsd: number | null;
  /** The same by the length that HeyGen tells; `null` where it has not. */
  readonly usd: number | null;
  readonly end: PaymentEnd;
  /** When it came to that end, in Unix milliseconds; `null` while it is on its way. */
  readonly endedAt: number | null;
}

/** What becomes of a payment. */
export const ENDS = [
  /** It left, and no answer has come. */
  'sent',
  /** HeyGen took it, and is at work. */
  'taken',
  'made',
  /** HeyGen did not take it: it costs nothing. */
  'refused',
  /** HeyGen took it and could not make it: that is not charged. */
  'failed',
] as const;

export type PaymentEnd = (typeof ENDS)[number];

/** It costs nothing, as far as HeyGen has said. */
export const isReleased = ({ end }: Payment): boolean => end === 'refused' || end === 'failed';

/** What a payment has cost, in US dollars; `null` where that is not known yet. */
export const costOf = (payment: Payment): number | null => (isReleased(payment) ? 0 : payment.usd);

/** What a payment comes to, in US dollars, by what is known; an unknown price counts as nothing. */
export const amountOf = (payment: Payment): number => costOf(payment) ?? payment.estimatedUsd ?? 0;

/** What it was before the ledger was kept: the cost of one finished job. */
export interface FormerSpending {
  /** The job's id. */
  readonly id: string;
  readonly at: number;
  readonly usd: number;
}

/** A cost that was kept before payments were. Which of the two it was, a video or a face, was not. */
export const paymentFrom = ({ id, at, usd }: FormerSpending): Payment => ({
  id,
  at,
  what: 'video',
  title: '',
  account: null,
  estimatedUsd: null,
  usd,
  end: 'made',
  endedAt: at,
});
