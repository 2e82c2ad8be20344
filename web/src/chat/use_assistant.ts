// The assistant that a conversation is held with, or will be: the version that answers, and the newest one.
import { getEntry, listEntryVersions, type Assistant, type AssistantBody } from '../api/library';
import { asProblem, type Problem } from '../api/problem';
import type { AssistantUse } from '../api/types';
import { useLoaded } from '../shared/use_loaded';

export interface OpenAssistant {
  newest: Assistant;
  /** Of the version that answers. */
  body: AssistantBody;
}

interface Found {
  /** Null: it is gone, or the person may not use it. */
  assistant: OpenAssistant | null;
}

async function find(id: number, pinned: number | null): Promise<Found> {
  try {
    const newest = await getEntry<Assistant>(id);
    if (newest.kind !== 'assistant') return { assistant: null };
    if (pinned === null || pinned === newest.version) return { assistant: { newest, body: newest.body } };
    const version = (await listEntryVersions(id)).find((each) => each.version === pinned);
    return { assistant: version ? { newest, body: version.body as AssistantBody } : null };
  } catch (error) {
    if (asProblem(error).status === 404) return { assistant: null };
    throw error;
  }
}

export interface AssistantState extends Found {
  /** There should be one, and it can't be had. */
  gone: boolean;
  problem: Problem | null;
  reload: () => Promise<void>;
}

/** `wanted`: of a conversation that has not begun. `held`: of one that has. */
export function useAssistant(wanted: number | null, held: AssistantUse | null): AssistantState {
  const id = held?.id ?? wanted;
  const pinned = held?.is_pinned ? held.version : null;
  const fetch = async (): Promise<Found> => (id === null ? { assistant: null } : find(id, pinned));
  const { value, problem, reload } = useLoaded(fetch, `${id} ${pinned}`);
  const assistant = value?.assistant ?? null;
  return { assistant, gone: id !== null && value !== null && !assistant, problem, reload };
}
