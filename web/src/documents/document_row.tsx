// One document in the list.
import { useState } from 'preact/hooks';
import { retryDocument } from '../api/documents';
import { asProblem, type Problem } from '../api/problem';
import type { Document } from '../api/types';
import { formatDate, formatNumber, formatSize } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { paths } from '../routes';
import { Icon } from '../shared/icons';
import { Link } from '../shared/link';
import { ProblemNote } from '../shared/problem_note';

const colours = { received: 'info', ready: 'success', failed: 'danger' } as const;

interface Props {
  document: Document;
  /** Null: the person may not change it. */
  onDelete: (() => void) | null;
  onChanged: () => Promise<void>;
}

export function DocumentRow({ document, onDelete, onChanged }: Props) {
  const { language, messages } = useLanguage();
  const { documents } = messages;
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id, name, state, failure } = document;
  const title = document.title || name;
  const retry = async () => {
    try {
      await retryDocument(id);
      await onChanged();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const number = (value: number) => (value > 0 ? formatNumber(value, language) : '–');
  return (
    <tr>
      <td class="document-name">
        {state === 'ready' ? (
          <Link to={paths.document(id)} class="ds-link">
            {title}
          </Link>
        ) : (
          <span>{title}</span>
        )}
        {name !== title && <span class="document-file">{name}</span>}
        {failure && <p class="document-failure">{inLanguage(failure, language)}</p>}
        <ProblemNote problem={problem} />
      </td>
      <td data-label={documents.type}>{documents.types[document.media_type] ?? document.media_type}</td>
      <td data-label={documents.size}>{formatSize(document.size_bytes, language)}</td>
      <td data-label={documents.pages}>{number(document.pages)}</td>
      <td data-label={documents.passages}>{number(document.passages)}</td>
      <td data-label={documents.state}>
        <span class="ds-tag" data-color={colours[state]}>
          {documents.states[state]}
        </span>
      </td>
      <td data-label={documents.added}>{formatDate(document.added_at, language)}</td>
      <td class="row-actions">
        {onDelete && state === 'failed' && (
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-icon
            aria-label={documents.retryOf(title)}
            title={messages.tryAgain}
            onClick={retry}
          >
            <Icon name="again" />
          </button>
        )}
        {onDelete && (
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-icon
            aria-label={documents.deleteOf(title)}
            title={documents.delete}
            onClick={onDelete}
          >
            <Icon name="trash" />
          </button>
        )}
      </td>
    </tr>
  );
}
