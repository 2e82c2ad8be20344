// Whose library a person uses: the organisation that they work in, and the national base.
import type { Organisation } from '../api/types';
import { useSession } from '../session/session_context';

export function useHomes(): Organisation[] {
  const { session, organisation } = useSession();
  return session.organisations.filter(({ id, kind }) => id === organisation.id || kind === 'national');
}
