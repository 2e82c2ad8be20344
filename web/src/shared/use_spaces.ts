// Every space that the person reads, in all their organisations.
import { Problem } from '../api/problem';
import { listSpaces } from '../api/spaces';
import type { Organisation, Space } from '../api/types';
import { useLoaded, type Loaded } from './use_loaded';

export function useSpaces(organisations: Organisation[]): Loaded<Space[]> {
  const fetch = async () => (await Promise.all(organisations.map(spacesOf))).flat();
  return useLoaded(fetch, organisations.map(({ id }) => id).join());
}

/** None where the person has nothing to read. */
async function spacesOf({ id }: Organisation): Promise<Space[]> {
  try {
    return await listSpaces(id);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return [];
    throw error;
  }
}
