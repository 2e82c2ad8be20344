// Documents: listing, reading, deleting. Adding them is upload.ts.
import { address, request } from './client';
import type { Document, DocumentText } from './types';

export interface DocumentFilter {
  organisation?: number | null;
  space?: number | null;
  state?: Document['state'];
  name?: string;
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

export function deleteDocument(id: number): Promise<void> {
  return request('DELETE', `/documents/${id}`);
}
