// What an organisation keeps to work with again and again.
import { request } from './client';
import type { TaskStep } from './task_runs';

interface Entry<Kind extends string, Body> {
  id: number;
  organisation: number;
  space: number;
  kind: Kind;
  name: string;
  description: string;
  body: Body;
  /** The newest. */
  version: number;
  changed_at: string;
  /** 1–5 in the mean; the person's own is null without a vote. */
  rating: { mean: number; votes: number; own: number | null };
}

export type Workflow = Entry<'workflow', { steps: TaskStep[] }>;

export interface GuideWord {
  avoid: string;
  /** '': the word is only pointed at. */
  write: string;
  why: string;
}

/** How an organisation wants its texts to sound. */
export interface GuideBody {
  words: GuideWord[];
  address: 'du' | 'ni' | 'none';
  person: 'vi' | 'authority';
  avoid_passive: boolean;
  /** 0: any. */
  sentence_words_max: number;
  /** What a language model is told besides. */
  text: string;
}

export type Guide = Entry<'guide', GuideBody>;

/** Those that the person reads, by name. */
export async function listGuides(): Promise<Guide[]> {
  return (await request<{ entries: Guide[] }>('GET', '/library', { query: { kind: 'guide' } })).entries;
}

export function addGuide(space: number, name: string, body: GuideBody): Promise<Guide> {
  return request('POST', '/library', { body: { space, kind: 'guide', name, body } });
}

export function changeGuide({ id, description }: Guide, name: string, body: GuideBody): Promise<Guide> {
  return request('PUT', `/library/${id}`, { body: { name, description, body } });
}

/** Those that the person reads, by name. */
export async function listWorkflows(): Promise<Workflow[]> {
  const query = { kind: 'workflow' };
  return (await request<{ entries: Workflow[] }>('GET', '/library', { query })).entries;
}

export function addWorkflow(
  space: number,
  name: string,
  description: string,
  steps: TaskStep[],
): Promise<Workflow> {
  const body = { space, kind: 'workflow', name, description, body: { steps } };
  return request('POST', '/library', { body });
}

export function removeEntry(id: number): Promise<void> {
  return request('DELETE', `/library/${id}`);
}

/** 1–5; 0 takes it back. */
export function rateEntry(id: number, stars: number): Promise<void> {
  return request('PUT', `/library/${id}/rating`, { body: { stars } });
}
