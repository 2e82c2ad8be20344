// The same question to several models, judged without knowing whose answer is whose.
import { address, request } from './client';
import type { Citation } from './types';

export interface ModelResult {
  model: string;
  /** Beside the mean of all, in logarithms of odds, with its 95 % confidence interval. */
  strength: number;
  low: number;
  high: number;
  /** Models of different groups have never been compared, not even by way of others. */
  group: number;
  votes: number;
  best: number;
  equal: number;
  all_bad: number;
}

export interface Results {
  votes: number;
  results: ModelResult[];
  /** Those that can be compared now. */
  models: string[];
  /** Why people voted as they did, newest first; to administrators. */
  reasons?: { why: string; models: string[]; best: string | null }[];
}

export type Verdict = { verdict: 'one_best'; best: number } | { verdict: 'equal' | 'all_bad' };

const path = (organisation: number) => `/organisations/${organisation}/comparisons`;

export function getResults(organisation: number): Promise<Results> {
  return request('GET', path(organisation));
}

/** `answers` are numbered from 0, in an order of chance. */
export function startComparison(
  organisation: number,
  question: string,
  models: string[],
): Promise<{ id: number; answers: number }> {
  return request('POST', path(organisation), { body: { question, models } });
}

/** Whose the answers were, in their order. */
export async function vote(comparison: number, verdict: Verdict, why: string): Promise<string[]> {
  const body = { ...verdict, why };
  return (await request<{ models: string[] }>('POST', `/comparisons/${comparison}/vote`, { body })).models;
}

export interface BlindAnswer {
  answer: string;
  citations: Citation[];
}

interface Listener {
  onDelta: (text: string) => void;
  /** What was written is withdrawn. */
  onRestart: () => void;
  onDone: (answer: BlindAnswer) => void;
  onLost: () => void;
}

/** Follows one of the answers; it can be followed once. Returns what stops the following. */
export function followAnswer(comparison: number, place: number, listener: Listener): () => void {
  const source = new EventSource(address(`/comparisons/${comparison}/answers/${place}/events`));
  const on = (type: string, handle: (data: any) => void) =>
    source.addEventListener(type, (message: MessageEvent<string>) => handle(JSON.parse(message.data)));
  on('delta', ({ text }) => listener.onDelta(text));
  on('restart', () => listener.onRestart());
  on('done', (answer: BlindAnswer) => {
    source.close();
    listener.onDone(answer);
  });
  source.onerror = () => {
    source.close();
    listener.onLost();
  };
  return () => source.close();
}
