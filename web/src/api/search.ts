// Passages that fit some words.
import { request } from './client';
import type { Hit } from './types';

/** The best first; at most 100. */
export async function search(words: string, organisation: number, count: number): Promise<Hit[]> {
  const query = { q: words, organisation, k: count };
  return (await request<{ hits: Hit[] }>('GET', '/search', { query })).hits;
}
