// What went wrong with a request, in words a person can act on.
import type { Sentence } from './types';

/** An answer with an error status (RFC 9457), or no answer at all: `status` 0, codes `unreachable` and `unreadable`. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: Sentence | null = null,
    /** From `Retry-After`, in seconds. */
    readonly retryAfterS: number | null = null,
  ) {
    super(code);
  }
}

export const unreachable = () => new Problem(0, 'unreachable');

/** Reads problem+json. Anything else, such as a proxy's own error page, becomes a problem without sentences. */
export function problemFrom(status: number, body: string, retryAfter: string | null): Problem {
  const retryAfterS = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null;
  try {
    const { code, detail, detail_en } = JSON.parse(body);
    if (typeof code === 'string' && typeof detail === 'string') {
      const sentence = { detail, detail_en: typeof detail_en === 'string' ? detail_en : detail };
      return new Problem(status, code, sentence, retryAfterS);
    }
  } catch {
    // Not JSON: said below.
  }
  return new Problem(status, 'unreadable', null, retryAfterS);
}

/** `error` as a problem; a fault in the application itself goes on as it is. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
