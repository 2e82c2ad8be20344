// A document's text, kept while the page is open: going back and forth between sources fetches each text once.
import { getDocument, getDocumentText } from '../api/documents';
import type { DocumentText } from '../api/types';
import { useLoaded, type Loaded } from '../shared/use_loaded';

// A text can be 20 MB; the last few are what somebody goes back to.
const keptMax = 4;
const kept = new Map<number, DocumentText>();

export function useDocumentText(id: number): Loaded<DocumentText> {
  return useLoaded(async () => {
    const known = kept.get(id);
    const text = known ? { ...known, document: await getDocument(id) } : await getDocumentText(id);
    kept.delete(id);
    kept.set(id, text);
    if (kept.size > keptMax) kept.delete(kept.keys().next().value!);
    return text;
  }, id);
}
