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

/** The link signs the invited person in once; it is handed over by the one who invites. */
export function invite(organisation: number, invitation: Invitation): Promise<{ person: Member; link: string }> {
  return request('POST', path(organisation), { body: invitation });
}

export function changeRole(organisation: number, person: number, role: Role): Promise<void> {
  return request('PATCH', `${path(organisation)}/${person}`, { body: { role } });
}

export function removePerson(organisation: number, person: number): Promise<void> {
  return request('DELETE', `${path(organisation)}/${person}`);
}
