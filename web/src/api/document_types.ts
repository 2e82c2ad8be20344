// The kinds of document that Svea tells apart.
import { request } from './client';

export interface DocumentType {
  code: string;
  sv: string;
  en: string;
}

let asked: Promise<DocumentType[]> | null = null;

/** In the order that lists show them. Asked for once: they change only with a new version of the server. */
export function listDocumentTypes(): Promise<DocumentType[]> {
  asked ??= request<{ types: DocumentType[] }>('GET', '/document-types').then(({ types }) => types);
  asked.catch(() => (asked = null));
  return asked;
}
