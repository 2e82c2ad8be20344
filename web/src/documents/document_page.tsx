// One document to read: what it is, its versions and its text.
import { useState } from 'preact/hooks';
import { getDocument, originalFileAddress } from '../api/documents';
import type { Document } from '../api/types';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { useSession } from '../session/session_context';
import { Icon } from '../shared/icons';
import { Link } from '../shared/link';
import { ProblemNote } from '../shared/problem_note';
import { usePageTitle } from '../shared/use_page_title';
import { DocumentBody } from '../source/document_body';
import { NewerVersion } from '../source/newer_version';
import { OriginNote } from '../source/origin_note';
import { useDocumentText } from '../source/use_document_text';
import { DocumentFacts } from './document_facts';
import { MetadataDialog } from './metadata_dialog';
import { Versions } from './versions';

export function DocumentPage({ id }: { id: number }) {
  const { documents, loading } = useMessages();
  const text = useDocumentText(id);
  // As it is after a change made here: the text is not fetched again for that.
  const [changed, setChanged] = useState<Document | null>(null);
  const document = changed ?? text.value?.document;
  const title = document?.title || document?.name || documents.title;
  const heading = usePageTitle(title);
  return (
    <main id="content" class="page reading">
      <Link to={paths.documents} class="ds-link back-link">
        <Icon name="previous" />
        {documents.toList}
      </Link>
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {title}
      </h1>
      {document && <Head document={document} onChanged={async () => setChanged(await getDocument(id))} />}
      {text.problem?.status === 404 ? (
        <p class="lead">{documents.missing}</p>
      ) : (
        <ProblemNote problem={text.problem} onRetry={text.reload} />
      )}
      {text.value && <DocumentBody document={text.value} quote={null} headingAbove={1} />}
      {!text.value && !text.problem && <p class="quiet">{loading}</p>}
    </main>
  );
}

function Head({ document, onChanged }: { document: Document; onChanged: () => Promise<void> }) {
  const { documents, metadata, sources } = useMessages();
  const { session } = useSession();
  const [editing, setEditing] = useState(false);
  const organisation = session.organisations.find(({ id }) => id === document.organisation);
  const editable = organisation !== undefined && organisation.role !== 'reader';
  return (
    <div class="reading-head">
      <DocumentFacts document={document} />
      <p class="reading-file">
        <span class="quiet">{document.name}</span>
        <a class="ds-link source-original" href={originalFileAddress(document.id)} download>
          <Icon name="download" />
          {sources.original}
        </a>
        {document.state === 'ready' && (
          <Link class="ds-link source-original" to={paths.workWith({ documents: [document.id] })}>
            <Icon name="document" />
            {documents.work}
          </Link>
        )}
        {editable && (
          <button type="button" class="text-button" onClick={() => setEditing(true)}>
            <Icon name="edit" />
            {metadata.edit}
          </button>
        )}
      </p>
      <OriginNote origin={document.origin} />
      <NewerVersion document={document} />
      <Versions document={document} editable={editable} onRestored={onChanged} />
      {editing && (
        <MetadataDialog document={document} onSaved={onChanged} onClose={() => setEditing(false)} />
      )}
    </div>
  );
}
