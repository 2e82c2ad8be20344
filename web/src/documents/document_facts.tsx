// What is known of a document, in one line.
import type { Document } from '../api/types';
import { formatDay } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { useSession } from '../session/session_context';
import { useDocumentTypes } from '../shared/use_document_types';

export function DocumentFacts({ document }: { document: Document }) {
  const { language } = useLanguage();
  const { session } = useSession();
  const types = useDocumentTypes();
  const { type, date, diarienummer, author, organisation, origin } = document;
  // Whoever has the document answers for it where nobody else is said to.
  const owner = session.organisations.find(({ id }) => id === organisation)?.name;
  const publisher = document.publisher || origin?.publisher || owner;
  const facts = [
    type && types.nameOf(type),
    date && formatDay(date, language),
    diarienummer,
    author,
    publisher !== author && publisher,
  ].filter(Boolean);
  return <p class="document-facts">{facts.join(' · ')}</p>;
}
