// Documents in a table; in a narrow window each row becomes a card.
import { useState } from 'preact/hooks';
import { deleteDocument } from '../api/documents';
import type { Document } from '../api/types';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { ConfirmDialog } from '../shared/confirm_dialog';
import { DocumentRow } from './document_row';

interface Props {
  documents: Document[];
  /** The organisations whose documents the person may delete. */
  editable: Set<number>;
  onChanged: () => Promise<void>;
}

export function DocumentTable({ documents, editable, onChanged }: Props) {
  const messages = useMessages();
  const texts = messages.documents;
  const [deleting, setDeleting] = useState<Document | null>(null);
  const remove = async ({ id }: Document) => {
    await deleteDocument(id);
    announce(texts.deleted);
    await onChanged();
  };
  const columns = [texts.name, texts.type, texts.size, texts.pages, texts.passages, texts.state, texts.added];
  return (
    <>
      <table class="ds-table stacking documents" aria-label={texts.title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">
              <span class="ds-sr-only">{texts.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              onDelete={editable.has(document.organisation) ? () => setDeleting(document) : null}
              onChanged={onChanged}
            />
          ))}
        </tbody>
      </table>
      {deleting && (
        <ConfirmDialog
          title={texts.deleteTitle}
          text={texts.deleteText(deleting.title || deleting.name)}
          action={texts.delete}
          onConfirm={() => remove(deleting)}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}
