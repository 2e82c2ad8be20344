// One document to read.
import { originalFileAddress } from '../api/documents';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Icon } from '../shared/icons';
import { Link } from '../shared/link';
import { ProblemNote } from '../shared/problem_note';
import { usePageTitle } from '../shared/use_page_title';
import { DocumentBody } from '../source/document_body';
import { useDocumentText } from '../source/use_document_text';

export function DocumentPage({ id }: { id: number }) {
  const { documents, sources, loading } = useMessages();
  const text = useDocumentText(id);
  const document = text.value?.document;
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
      {document && (
        <p class="reading-file">
          <span class="quiet">{document.name}</span>
          <a class="ds-link source-original" href={originalFileAddress(id)} download>
            <Icon name="download" />
            {sources.original}
          </a>
        </p>
      )}
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
