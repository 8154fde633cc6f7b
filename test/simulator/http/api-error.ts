/** A failure as the contract words it: `{ error: { code, message, param? } }`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly param: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    extra: { param?: string | undefined; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.param = extra.param;
    this.headers = extra.headers ?? {};
  }
}

/** 400 `invalid_parameter`; `param` is a dotted path such as `voice_settings.speed`. */
export function invalid(param: string, message: string): ApiError {
  return new ApiError(400, 'invalid_parameter', message, { param });
}

export function notFound(
  what: 'video' | 'voice' | 'asset' | 'avatar',
  id: string,
  param?: string,
): ApiError {
  return new ApiError(404, `${what}_not_found`, `No ${what} with the id "${id}".`, { param });
}
