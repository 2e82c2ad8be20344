// What is known of a document, in one line.
import type { Document } from '../api/types';
import { formatDay } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { useDocumentTypes } from '../shared/use_document_types';

export function DocumentFacts({ document }: { document: Document }) {
  const { language } = useLanguage();
  const types = useDocumentTypes();
  const { type, date, diarienummer, author, publisher } = document;
  const facts = [
    type && types.nameOf(type),
    date && formatDay(date, language),
    diarienummer,
    author,
    publisher !== author && publisher,
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return <p class="document-facts">{facts.join(' · ')}</p>;
}
