// Signs in and invites over the REST interface, so that each test begins where it wants to.
import { sv } from '../src/messages/sv';

export interface Account {
  cookie: { name: string; value: string };
  csrf: string;
  organisation: number;
}

async function call(
  url: string,
  method: string,
  path: string,
  body: unknown,
  account?: Account,
): Promise<Response> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (account) {
    headers['Cookie'] = `${account.cookie.name}=${account.cookie.value}`;
    headers['X-Svea-Csrf'] = account.csrf;
  }
  const response = await fetch(`${url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response;
}

export async function signInByLink(url: string, link: string): Promise<Account> {
  const response = await call(url, 'POST', '/session', { link: new URL(link).searchParams.get('link') });
  const [pair = ''] = response.headers.getSetCookie();
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(pair) ?? [];
  const { csrf, organisations } = await response.json();
  return { cookie: { name, value }, csrf, organisation: organisations[0].id };
}

/** A sign-in link for somebody new. */
export async function inviteLink(
  url: string,
  by: Account,
  role: keyof typeof sv.administration.roles,
): Promise<string> {
  const email = `${role}-${Math.random().toString(36).slice(2)}@svea.example`;
  const response = await call(
    url,
    'POST',
    `/organisations/${by.organisation}/people`,
    { email, name: `Ny ${role}`, role },
    by,
  );
  return (await response.json()).link;
}
