// The people of an organisation: for its administrators.
import { request } from './client';
import type { Member, Role } from './types';

const path = (organisation: number) => `/organisations/${organisation}/people`;

export async function listPeople(organisation: number): Promise<Member[]> {
  return (await request<{ people: Member[] }>('GET', path(organisation))).people;
}

export interface Invitation {
  email: string;
  name: string;
  role: Role;
}

export interface Invited {
  person: Member;
  /** Signs the person in once; the one who invites hands it over. Null for those who have an account elsewhere. */
  link: string | null;
}

export function invite(organisation: number, invitation: Invitation): Promise<Invited> {
  return request('POST', path(organisation), { body: invitation });
}

export function changeRole(organisation: number, person: number, role: Role): Promise<void> {
  return request('PATCH', `${path(organisation)}/${person}`, { body: { role } });
}

export function removePerson(organisation: number, person: number): Promise<void> {
  return request('DELETE', `${path(organisation)}/${person}`);
}
