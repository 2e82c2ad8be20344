// What programs ask with: each person's own keys, and those of an organisation's services.
import { request } from './client';

export const keyScopes = ['chat', 'documents', 'embeddings', 'evaluation'] as const;
export type KeyScope = (typeof keyScopes)[number];

export interface Key {
  id: number;
  name: string;
  /** How the secret begins. */
  prefix: string;
  scopes: KeyScope[];
  /** The only one it reaches; null: all of its owner's. */
  organisation: number | null;
  spaces: number[];
  service: boolean;
  monthly_tokens: number | null;
  made_at: string;
  expires_at: string;
  used_at: string | null;
  used_this_month: { requests: number; prompt_tokens: number; answer_tokens: number };
}

export interface KeyWish {
  name: string;
  scopes: KeyScope[];
  /** The last day, YYYY-MM-DD. */
  expires: string;
  organisation?: number;
  spaces?: number[];
  monthly_tokens?: number;
}

/** Null: the person's own. Else those of that organisation's services. */
export type KeyHolder = number | null;

const path = (holder: KeyHolder) => (holder === null ? '/keys' : `/organisations/${holder}/keys`);

export async function listKeys(holder: KeyHolder): Promise<Key[]> {
  return (await request<{ keys: Key[] }>('GET', path(holder))).keys;
}

/** The secret is told this once. */
export function makeKey(holder: KeyHolder, wish: KeyWish): Promise<{ key: Key; secret: string }> {
  return request('POST', path(holder), { body: wish });
}

export function removeKey(id: number): Promise<void> {
  return request('DELETE', `/keys/${id}`);
}
