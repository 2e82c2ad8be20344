// Passages that fit some words.
import { request } from './client';
import type { Hit } from './types';

export interface SearchFilter {
  organisation?: number | null;
  space?: number | null;
  /** Codes, several with commas between. */
  type?: string;
  language?: string;
  /** Days of the document's date, both included: YYYY-MM-DD. */
  from?: string;
  to?: string;
}

/** What speaks for a hit. The shares of a hit's reasons add up to 1. */
export interface Reason {
  kind: string;
  words: string[];
  share: number;
}

export interface FoundHit extends Hit {
  /** `marks`: code points into `text`, each from and up to. */
  snippet: { text: string; marks: [number, number][] };
  why: Reason[];
}

export interface Found {
  hits: FoundHit[];
  /** How many passages fit, about. */
  total: number;
  /** Another spelling that finds more. */
  suggestion: string | null;
  understood: { synonyms: { word: string; also: string[] }[]; searched_instead: string | null };
}

/** Hits that lie further down than this can't be reached; more words or filters bring them up. */
export const reachableHits = 200;

/** The best first; at most 100, after the first `offset`. */
export function search(words: string, filter: SearchFilter, count: number, offset = 0): Promise<Found> {
  return request('GET', '/search', { query: { q: words, ...filter, k: count, offset } });
}
