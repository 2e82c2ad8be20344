// Work on documents and texts: asked for, followed, looked at.
import { address, csrfHeader, request, sessionRenewed } from './client';
import { download } from './download';
import { problemFrom, unreachable } from './problem';
import type { Block, Sentence } from './types';

export interface TaskStep {
  kind: string;
  options: Record<string, unknown>;
  /** A person looks at each result before it goes on. */
  is_checked: boolean;
}

export interface TaskRun {
  id: number;
  organisation: number;
  title: string;
  steps: TaskStep[];
  created_at: string;
  /** How many are in each state. */
  items: Record<ItemState, number>;
}

export type ItemState = 'waiting' | 'to_check' | 'done' | 'failed' | 'cancelled';

export interface TaskItem {
  ordinal: number;
  name: string;
  documents: number[];
  step: number;
  state: ItemState;
  is_running: boolean;
  /** 0–1 of the step; where there are recordings, of them. */
  share: number;
  /** That must be written down before the step begins. */
  recordings: number;
  failure: (Sentence & { code: string }) | null;
  ended_at: string | null;
}

/** A text that goes along and is no document; without blocks its lines are its blocks. */
export interface TaskText {
  name: string;
  text: string;
  blocks?: Block[];
  /** What is to be written down inside the run: the text is empty until then. */
  recording?: number | null;
}

/** In the form of its task. */
export type ResultObject = Record<string, any>;

export interface TaskResult {
  step: number;
  result: ResultObject;
  /** What a person has made of it. */
  edited: ResultObject | null;
  made_at: string;
  /** The result, or what a person has made of it, in Markdown. */
  text: string;
}

export interface TaskRunWish {
  steps: TaskStep[];
  documents: number[];
  texts: TaskText[];
}

export type RunWithItems = TaskRun & { all_items: TaskItem[] };
export type ItemWithResults = TaskItem & { texts: TaskText[]; results: TaskResult[] };

export interface WorkOffer {
  /** The kinds of work that the server does. */
  kinds: string[];
  /** What is said in recordings is written down. */
  speech: boolean;
  /** BCP 47: what letters are translated into. */
  languages: string[];
}

export async function getWorkOffer(): Promise<WorkOffer> {
  type Reply = Omit<WorkOffer, 'kinds'> & { tasks: { kind: string }[] };
  const { tasks, ...offer } = await request<Reply>('GET', '/tasks');
  return { kinds: tasks.map(({ kind }) => kind), ...offer };
}

export function startRun(organisation: number, wish: TaskRunWish): Promise<TaskRun> {
  return request('POST', `/organisations/${organisation}/task-runs`, { body: wish });
}

/** The person's own, newest first. */
export async function listRuns(organisation: number): Promise<TaskRun[]> {
  const path = `/organisations/${organisation}/task-runs`;
  return (await request<{ task_runs: TaskRun[] }>('GET', path)).task_runs;
}

export function getRun(run: number): Promise<RunWithItems> {
  return request('GET', `/task-runs/${run}`);
}

export function getItem(run: number, ordinal: number): Promise<ItemWithResults> {
  return request('GET', `/task-runs/${run}/items/${ordinal}`);
}

/** Null: as it was. */
export function keepEdit(
  run: number,
  ordinal: number,
  step: number,
  edited: ResultObject | null,
): Promise<void> {
  return request('PUT', `/task-runs/${run}/items/${ordinal}/results/${step}`, { body: { edited } });
}

export function approveItem(run: number, ordinal: number): Promise<TaskItem> {
  return request('POST', `/task-runs/${run}/items/${ordinal}/approve`);
}

export function retryItem(run: number, ordinal: number): Promise<TaskItem> {
  return request('POST', `/task-runs/${run}/items/${ordinal}/retry`);
}

export function cancelRun(run: number): Promise<TaskRun> {
  return request('POST', `/task-runs/${run}/cancel`);
}

export function removeRun(run: number): Promise<void> {
  return request('DELETE', `/task-runs/${run}`);
}

export type TableType = 'xlsx' | 'csv' | 'json';

/** What came of all items, as the person has changed it; with how sure each cell is and where it stands. */
export function getRunTable(run: number, type: TableType, step: number, withPlaces: boolean): Promise<Blob> {
  return download(`/task-runs/${run}/table`, { type, step, details: withPlaces ? 1 : 0 });
}

/**
 * The text of a file, which the server doesn't keep; a recording is kept until a run has had it written down.
 * Throws Problem, and what `signal` was aborted with.
 */
export async function readFile(organisation: number, file: File, signal: AbortSignal): Promise<TaskText> {
  try {
    return await sendFile(organisation, file, signal);
  } catch (error) {
    const renewed = sessionRenewed(error);
    if (!renewed) throw error;
    await renewed;
    return sendFile(organisation, file, signal);
  }
}

async function sendFile(organisation: number, file: File, signal: AbortSignal): Promise<TaskText> {
  const target = address(`/organisations/${organisation}/texts`, { name: file.name });
  let response: Response;
  let text: string;
  try {
    response = await fetch(target, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        ...csrfHeader(),
      },
      credentials: 'same-origin',
      body: file,
      signal,
    });
    text = await response.text();
  } catch (error) {
    if (signal.aborted) throw error;
    throw unreachable();
  }
  if (!response.ok) throw problemFrom(response.status, text, response.headers.get('Retry-After'));
  return JSON.parse(text) as TaskText;
}
