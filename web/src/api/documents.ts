// Documents: listing, reading, changing, deleting. Adding them is upload.ts.
import { address, request } from './client';
import type { Document, DocumentText, Metadata } from './types';

export interface DocumentFilter {
  organisation?: number | null;
  space?: number | null;
  state?: Document['state'] | '';
  /** A part of the name or the title. */
  name?: string;
  type?: string;
  language?: string;
  /** Days of the document's date, both included: YYYY-MM-DD. */
  from?: string;
  to?: string;
}

export interface DocumentPage {
  documents: Document[];
  /** How many the filter lets through in all. */
  total: number;
}

/** Newest first. */
export function listDocuments(filter: DocumentFilter, offset: number, count: number): Promise<DocumentPage> {
  return request('GET', '/documents', { query: { ...filter, offset, count } });
}

export function getDocument(id: number): Promise<Document> {
  return request('GET', `/documents/${id}`);
}

export function getDocumentText(id: number, signal?: AbortSignal): Promise<DocumentText> {
  return request('GET', `/documents/${id}/text`, signal ? { signal } : {});
}

export const originalFileAddress = (id: number) => address(`/documents/${id}/file`);

export function retryDocument(id: number): Promise<Document> {
  return request('POST', `/documents/${id}/retry`);
}

/** What is set stays when the file is taken in again; null goes back to what the document says of itself. */
export function changeMetadata(
  id: number,
  changes: { [Field in keyof Metadata]?: string | null },
): Promise<Document> {
  return request('PATCH', `/documents/${id}`, { body: changes });
}

/** All versions, the newest first. */
export async function listVersions(id: number): Promise<Document[]> {
  return (await request<{ documents: Document[] }>('GET', `/documents/${id}/versions`)).documents;
}

/** An older version becomes the newest. */
export function restoreVersion(id: number): Promise<Document> {
  return request('POST', `/documents/${id}/restore`);
}

/** Its intake stops. */
export function cancelIntake(id: number): Promise<Document> {
  return request('POST', `/documents/${id}/cancel`);
}

export function deleteDocument(id: number): Promise<void> {
  return request('DELETE', `/documents/${id}`);
}
