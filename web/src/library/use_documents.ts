// Documents by their ids; those that are gone, or that the person may not read, are missing.
import { getDocument } from '../api/documents';
import { asProblem } from '../api/problem';
import type { Document } from '../api/types';
import { useLoaded, type Loaded } from '../shared/use_loaded';

async function find(id: number): Promise<Document | null> {
  try {
    return await getDocument(id);
  } catch (error) {
    if (asProblem(error).status === 404) return null;
    throw error;
  }
}

export async function findDocuments(ids: number[]): Promise<Map<number, Document>> {
  const found = (await Promise.all(ids.map(find))).filter((document) => document !== null);
  return new Map(found.map((document) => [document.id, document]));
}

export const useDocuments = (ids: number[]): Loaded<Map<number, Document>> =>
  useLoaded(() => findDocuments(ids), ids.join());
