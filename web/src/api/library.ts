// What an organisation keeps to work with again and again.
import { request } from './client';
import type { TaskStep } from './task_runs';

export type EntryBody = Record<string, unknown>;

export interface Entry<Kind extends string = string, Body = EntryBody> {
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

/** An older version has no rating of its own. */
export type EntryVersion = Omit<Entry, 'rating'>;

export type Workflow = Entry<'workflow', { steps: TaskStep[] }>;
export type Prompt = Entry<'prompt', { text: string }>;
export type Assistant = Entry<'assistant', AssistantBody>;
/** A DOCX or ODT with placeholders. */
export type Template = Entry<'template', { document: number }>;

export type AssistantBody = {
  instructions: string;
  /** None: all that answers stand on. */
  spaces: number[];
  /** None: all of the spaces. */
  documents: number[];
  tools: AssistantTool[];
  /** Slug of a language model; "": as the organisation has chosen. */
  model: string;
  questions: string[];
  greeting: string;
};

/** One of the two. */
export interface AssistantTool {
  kind?: string;
  workflow?: number;
}

/** How an organisation wants its texts to sound. */
export type GuideBody = {
  words: GuideWord[];
  address: 'du' | 'ni' | 'none';
  person: 'vi' | 'authority';
  avoid_passive: boolean;
  /** 0: any. */
  sentence_words_max: number;
  /** What a language model is told besides. */
  text: string;
};

export interface GuideWord {
  avoid: string;
  /** '': the word is only pointed at. */
  write: string;
  why: string;
}

export type Guide = Entry<'guide', GuideBody>;

/** What a person writes of an entry. */
export interface EntryWish {
  name: string;
  description: string;
  body: EntryBody;
}

/** Those that the person reads, by name; "" of every kind. */
export async function listEntries<T extends Entry = Entry>(kind: T['kind'] | '' = ''): Promise<T[]> {
  return (await request<{ entries: T[] }>('GET', '/library', { query: { kind } })).entries;
}

export const listWorkflows = () => listEntries<Workflow>('workflow');
export const listGuides = () => listEntries<Guide>('guide');

export function getEntry<T extends Entry = Entry>(id: number): Promise<T> {
  return request('GET', `/library/${id}`);
}

/** The newest first. */
export async function listEntryVersions(id: number): Promise<EntryVersion[]> {
  return (await request<{ versions: EntryVersion[] }>('GET', `/library/${id}/versions`)).versions;
}

export function addEntry(space: number, kind: string, wish: EntryWish): Promise<EntryVersion> {
  return request('POST', '/library', { body: { space, kind, ...wish } });
}

/** A new version of it. */
export function changeEntry(id: number, wish: EntryWish): Promise<EntryVersion> {
  return request('PUT', `/library/${id}`, { body: wish });
}

export function removeEntry(id: number): Promise<void> {
  return request('DELETE', `/library/${id}`);
}

/** 1–5; 0 takes it back. */
export function rateEntry(id: number, stars: number): Promise<Entry> {
  return request('PUT', `/library/${id}/rating`, { body: { stars } });
}
