// One request to the server: JSON in and out, CSRF protection, and signing in again when the session has ended.
import { Problem, problemFrom, unreachable } from './problem';

export const basePath = '/api/v1';

interface Options {
  query?: Record<string, string | number | null | undefined>;
  body?: unknown;
  signal?: AbortSignal;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

let csrf = '';
let signInAgain: (() => Promise<void>) | null = null;
let signingIn: Promise<void> | null = null;

export function setCsrf(value: string): void {
  csrf = value;
}

/** The header that every changing request carries. */
export function csrfHeader(): Record<string, string> {
  return { 'X-Svea-Csrf': csrf };
}

/** What to do when the session has ended: resolves when the person has signed in. Null: requests fail with 401. */
export function onSessionEnded(renew: (() => Promise<void>) | null): void {
  signInAgain = renew;
  signingIn = null;
}

/**
 * Null unless `error` says that the session has ended or, from another tab, become another. Else waits for the person
 * to sign in. Requests that meet it together share one sign-in.
 */
export function sessionRenewed(error: unknown): Promise<void> | null {
  const ended = error instanceof Problem && (error.status === 401 || error.code === 'csrf_missing');
  if (!ended || !signInAgain) return null;
  signingIn ??= signInAgain().finally(() => (signingIn = null));
  return signingIn;
}

/** Sends once, without signing in again. Throws Problem. */
export async function send<T>(
  method: Method,
  path: string,
  { query, body, signal }: Options = {},
): Promise<T> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    ...(method === 'GET' ? {} : csrfHeader()),
  };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  let text: string;
  try {
    response = await fetch(address(path, query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    text = await response.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unreachable();
  }
  if (!response.ok) throw problemFrom(response.status, text, response.headers.get('Retry-After'));
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** As send, but a request that meets an ended session waits for the person to sign in and then goes again. */
export async function request<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  try {
    return await send<T>(method, path, options);
  } catch (error) {
    const renewed = sessionRenewed(error);
    if (!renewed) throw error;
    await renewed;
    return send<T>(method, path, options);
  }
}

export function address(path: string, query: Options['query'] = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return basePath + path + (text ? `?${text}` : '');
}
