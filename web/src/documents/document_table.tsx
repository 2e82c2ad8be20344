// Documents in a table; in a narrow window each row becomes a card.
import { useState } from 'preact/hooks';
import { cancelIntake, deleteDocument, retryDocument } from '../api/documents';
import { asProblem, type Problem } from '../api/problem';
import type { Document } from '../api/types';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { ConfirmDialog } from '../shared/confirm_dialog';
import { ProblemNote } from '../shared/problem_note';
import type { DocumentAction } from './document_actions';
import { DocumentRow } from './document_row';
import { MetadataDialog } from './metadata_dialog';

interface Props {
  documents: Document[];
  /** The organisations whose documents the person may change. */
  editable: Set<number>;
  onChanged: () => Promise<void>;
}

export function DocumentTable({ documents, editable, onChanged }: Props) {
  const messages = useMessages();
  const texts = messages.documents;
  const [asked, setAsked] = useState<{ action: 'edit' | 'delete'; document: Document } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const close = () => setAsked(null);

  const act = async (document: Document, action: DocumentAction) => {
    setProblem(null);
    if (action === 'edit' || action === 'delete') {
      setAsked({ action, document });
      return;
    }
    try {
      await (action === 'retry' ? retryDocument(document.id) : cancelIntake(document.id));
      if (action === 'cancel') announce(messages.intake.cancelled);
    } catch (error) {
      setProblem(asProblem(error));
    }
    await onChanged();
  };
  const remove = async ({ id }: Document) => {
    await deleteDocument(id);
    announce(texts.deleted);
    await onChanged();
  };
  const columns = [texts.name, texts.file, texts.added, texts.state];
  return (
    <>
      <ProblemNote problem={problem} />
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
              editable={editable.has(document.organisation)}
              onAction={(action) => void act(document, action)}
            />
          ))}
        </tbody>
      </table>
      {asked?.action === 'delete' && (
        <ConfirmDialog
          title={texts.deleteTitle}
          text={texts.deleteText(asked.document.title || asked.document.name)}
          action={texts.delete}
          onConfirm={() => remove(asked.document)}
          onClose={close}
        />
      )}
      {asked?.action === 'edit' && (
        <MetadataDialog document={asked.document} onSaved={onChanged} onClose={close} />
      )}
    </>
  );
}
