// The organisation's documents whose name or title has what a person types, newest first.
import { listDocuments } from '../api/documents';
import type { Document } from '../api/types';
import { useSession } from '../session/session_context';
import { useLater } from '../shared/use_later';
import { useLoaded, type Loaded } from '../shared/use_loaded';

const pauseMs = 250;

export function useFoundDocuments(
  typed: string,
  countMax: number,
): Loaded<{ documents: Document[]; total: number }> {
  const { organisation } = useSession();
  const name = useLater(typed, pauseMs);
  return useLoaded(
    () => listDocuments({ organisation: organisation.id, state: 'ready', name }, 0, countMax),
    `${organisation.id} ${name}`,
  );
}
