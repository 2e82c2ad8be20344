// The spaces that hold an organisation's documents.
import { request } from './client';
import type { Access, SecurityClass, Space } from './types';

/** Those that the person reads. */
export async function listSpaces(organisation: number): Promise<Space[]> {
  return (await request<{ spaces: Space[] }>('GET', `/organisations/${organisation}/spaces`)).spaces;
}

export function createSpace(
  organisation: number,
  space: { slug: string; name: string; access: Access },
): Promise<Space> {
  return request('POST', `/organisations/${organisation}/spaces`, { body: space });
}

/** Language models that are not cleared for it never read what the space holds. */
export function setSpaceClass(space: number, security_class: SecurityClass): Promise<Space> {
  return request('PATCH', `/spaces/${space}`, { body: { security_class } });
}

/** Replaces who reads a space with the access `members`. */
export function setSpaceMembers(space: number, people: number[]): Promise<void> {
  return request('PUT', `/spaces/${space}/members`, { body: { people } });
}
