// Signing in and out.
import { request, send, setCsrf } from './client';
import type { Session } from './types';

export type Credentials = { email: string; password: string } | { link: string };

function opened(session: Session): Session {
  setCsrf(session.csrf);
  return session;
}

/** Fails with status 401 when nobody is signed in. */
export async function getSession(): Promise<Session> {
  return opened(await send<Session>('GET', '/session'));
}

export async function signIn(credentials: Credentials): Promise<Session> {
  return opened(await send<Session>('POST', '/session', { body: credentials }));
}

export function signOut(): Promise<void> {
  return send('DELETE', '/session');
}

/** At least 12 characters. */
export function setPassword(password: string): Promise<void> {
  return request('PUT', '/session/password', { body: { password } });
}
