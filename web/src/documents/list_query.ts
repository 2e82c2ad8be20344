// Which documents the list shows, as the page's address holds it.
import type { Document } from '../api/types';
import { readFilters, writeFilters, type AddressedFilters } from '../shared/filter_address';

/** Without a scope: those of the organisation that is chosen. */
export interface ListQuery extends AddressedFilters {
  /** As it is being written. */
  name: string;
  state: Document['state'] | '';
}

export const documentStates: Document['state'][] = ['received', 'ready', 'failed', 'replaced'];

/** From the query part of an address. */
export function readListQuery(query: string): ListQuery {
  const parameters = new URLSearchParams(query);
  const state = documentStates.find((each) => each === parameters.get('lage')) ?? '';
  return { ...readFilters(parameters), name: parameters.get('namn') ?? '', state };
}

/** The query part of the address, with its question mark; "" where nothing is said. */
export const writeListQuery = ({ name, state, ...filters }: ListQuery): string =>
  writeFilters({ namn: name, lage: state }, filters);

export const wholeList: ListQuery = readListQuery('');
