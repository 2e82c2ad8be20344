// All the documents that are being taken in.
import { request } from './client';

export interface Intake {
  waiting: number;
  working: number;
  failed: number;
  /** To read from pictures. */
  pages_left: number;
  /** Null until the server has measured how long such work takes. */
  seconds_left: number | null;
}

export interface IntakeScope {
  organisation: number | null;
  space: number | null;
}

export function getIntake(scope: IntakeScope): Promise<Intake> {
  return request('GET', '/intake', { query: { ...scope } });
}

/** Everything that failed and that the person may change. Returns how many. */
export async function retryFailed(scope: IntakeScope): Promise<number> {
  return (await request<{ documents: number }>('POST', '/intake/retry', { body: said(scope) })).documents;
}

/** Takes in everything again, or only what an older version of Svea took in. Returns how many. */
export async function reprocess(scope: IntakeScope, outdated: boolean): Promise<number> {
  const body = { ...said(scope), outdated };
  return (await request<{ documents: number }>('POST', '/intake/reprocess', { body })).documents;
}

const said = (scope: IntakeScope) =>
  Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== null));
