import type { Certainty } from '../endpoint.ts';
import { may, mayOrNull, members, must, text } from '../shape.ts';

/** What every refusal carries, whatever was asked. */
export const failure = members({
  error: must(
    members({
      code: may(text()),
      message: must(text()),
      param: mayOrNull(text()),
      doc_url: mayOrNull(text()),
    }),
  ),
});

export interface ErrorCode {
  readonly code: string;
  /** Those it was seen with; none where none was. */
  readonly statuses: readonly number[];
  readonly certainty: Certainty;
}

const official = (code: string, ...statuses: readonly number[]): ErrorCode => ({
  code,
  statuses,
  certainty: 'official',
});
const likely = (code: string, ...statuses: readonly number[]): ErrorCode => ({
  code,
  statuses,
  certainty: 'likely',
});

/** A list without an end: an unknown code is treated by its status. */
export const ERROR_CODES: readonly ErrorCode[] = [
  official('invalid_parameter', 400),
  official('download_failed', 400),
  official('resource_limit_exceeded', 400),
  likely('resource_limit_reached', 400),
  official('unauthorized', 401),
  official('insufficient_credit', 402),
  official('forbidden', 403),
  official('resource_access_denied', 403),
  likely('insufficient_api_key_scope', 403),
  official('not_found', 404),
  official('video_not_found', 404),
  official('voice_not_found', 404),
  official('asset_not_found', 404),
  official('avatar_not_found', 404),
  likely('avatar_group_not_found', 404),
  official('request_in_progress', 409),
  official('resource_not_ready', 409),
  official('payload_too_large', 413),
  likely('file_too_large', 400, 413),
  official('rate_limit_exceeded', 429),
  official('quota_exceeded', 429),
  official('trial_video_limit_exceeded', 429),
  official('internal_error', 500, 400),
  official('gateway_timeout', 504),
  official('asset_not_available'),
  likely('ai_vendor_access_restricted'),
  likely('voice_unavailable'),
  likely('unlimited_mode_disabled'),
  likely('ephemeral_upload_disabled'),
];
