// One document in the list.
import type { Document } from '../api/types';
import { formatDate, formatNumber, formatSize } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { paths } from '../routes';
import { Link } from '../shared/link';
import { DocumentActions, type DocumentAction } from './document_actions';
import { DocumentFacts } from './document_facts';
import { DocumentState } from './document_state';

interface Props {
  document: Document;
  /** The person may change it. */
  editable: boolean;
  onAction: (action: DocumentAction) => void;
}

export function DocumentRow({ document, editable, onAction }: Props) {
  const { language, messages } = useLanguage();
  const { documents } = messages;
  const { id, name, state, failure, pages, media_type, size_bytes } = document;
  const title = document.title || name;
  const readable = state === 'ready' || state === 'replaced';
  const file = [
    documents.types[media_type] ?? media_type,
    pages > 0 && documents.pages(formatNumber(pages, language)),
    formatSize(size_bytes, language),
  ].filter(Boolean);
  return (
    <tr>
      <td class="document-name">
        {readable ? (
          <Link to={paths.document(id)} class="ds-link">
            {title}
          </Link>
        ) : (
          <span>{title}</span>
        )}
        {name !== title && <span class="document-file">{name}</span>}
        <DocumentFacts document={document} />
        {failure && <p class="document-failure">{inLanguage(failure, language)}</p>}
      </td>
      <td data-label={documents.file}>{file.join(', ')}</td>
      <td data-label={documents.added}>{formatDate(document.added_at, language)}</td>
      <td data-label={documents.state} class="document-state-cell">
        <DocumentState document={document} />
      </td>
      <td class="row-actions">{editable && <DocumentActions document={document} onAction={onAction} />}</td>
    </tr>
  );
}
