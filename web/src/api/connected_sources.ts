// Sources that documents come from by themselves: folders, websites, feeds and others.
import { request } from './client';
import type { Sentence } from './types';

export type SourceKind = 'folder' | 'website' | 'feed' | 'webdav' | 'riksdagen' | 'catalogue';

export interface SourceSettings {
  address: string;
  user: string;
  /** Patterns of names, where * stands for anything. */
  include: string[];
  exclude: string[];
  /** Further hosts that may be visited. */
  hosts: string[];
  /** Riksdagen's kinds of documents. */
  types: string[];
  depth: number;
  items_max: number;
  requests_per_minute: number;
  private_network: boolean;
}

/** Counts of the run that goes on, else of the last one. */
export interface SourceRun {
  expected: number | null;
  found: number;
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  failed: number;
}

export interface ConnectedSource {
  id: number;
  organisation: number;
  space: number;
  kind: SourceKind;
  name: string;
  settings: SourceSettings & { has_password: boolean };
  /** From the end of a run to the next; 0: only when somebody wishes it. */
  interval_minutes: number;
  paused: boolean;
  state: 'waiting' | 'queued' | 'running' | 'paused';
  run: SourceRun;
  /** Why the last run did not reach its end. */
  error: (Sentence & { code: string }) | null;
  started_at: string | null;
  ended_at: string | null;
  due_at: string | null;
  documents: { received: number; ready: number; failed: number };
}

export interface FailedItem {
  key: string;
  name: string;
  failure: Sentence;
}

/** Those of the spaces that the person reads. */
export async function listSources(organisation: number): Promise<ConnectedSource[]> {
  const path = `/organisations/${organisation}/sources`;
  return (await request<{ sources: ConnectedSource[] }>('GET', path)).sources;
}

/** The first hundred items that could not be fetched. */
export async function listFailedItems(id: number): Promise<FailedItem[]> {
  return (await request<{ failed_items: FailedItem[] }>('GET', `/sources/${id}`)).failed_items;
}

export interface NewSource extends Partial<SourceSettings> {
  space: number;
  kind: SourceKind;
  name: string;
  address: string;
  password?: string;
  interval_minutes: number;
}

/** Its first run begins by itself. */
export function addSource(organisation: number, source: NewSource): Promise<ConnectedSource> {
  return request('POST', `/organisations/${organisation}/sources`, { body: source });
}

/** What is given is changed. What changes which documents are meant begins a run. */
export function changeSource(
  id: number,
  changes: Partial<Omit<NewSource, 'kind'>>,
): Promise<ConnectedSource> {
  return request('PATCH', `/sources/${id}`, { body: changes });
}

export function pauseSource(id: number, paused: boolean): Promise<ConnectedSource> {
  return request('PATCH', `/sources/${id}`, { body: { paused } });
}

/** `acceptRemovals`: what is gone is removed even when it is suspiciously much. */
export function synchronise(id: number, acceptRemovals = false): Promise<ConnectedSource> {
  return request('POST', `/sources/${id}/sync`, { body: { accept_removals: acceptRemovals } });
}

export function removeSource(id: number, documents: 'keep' | 'remove'): Promise<void> {
  return request('DELETE', `/sources/${id}?documents=${documents}`);
}
