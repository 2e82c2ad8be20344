// The documents that Svea answers from: finding, adding, correcting and deleting them, and how far each has come.
import { useEffect } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ProblemNote } from '../shared/problem_note';
import { Paging } from '../shared/paging';
import { scopeFilter, scopeOptions } from '../shared/scope';
import { usePageTitle } from '../shared/use_page_title';
import { useSpaces } from '../shared/use_spaces';
import { DocumentFilters } from './document_filters';
import { DocumentTable } from './document_table';
import { IntakeSummary } from './intake_summary';
import type { ListQuery } from './list_query';
import { UploadArea } from './upload_area';
import { UploadList } from './upload_list';
import { useDocumentFilters } from './use_document_filters';
import { documentsPerPage, useDocuments } from './use_documents';
import { useIntake } from './use_intake';
import { useCurrentUploads } from './use_uploads';

export function DocumentsPage({ query }: { query: ListQuery }) {
  const messages = useMessages();
  const { documents } = messages;
  const { session, organisation } = useSession();
  const heading = usePageTitle(documents.title);
  const chosen = useDocumentFilters(organisation, query);
  const { filters, offset, setOffset } = chosen;
  const spaces = useSpaces(session.organisations);
  const page = useDocuments(chosen.filter, offset);
  const scope = scopeFilter(filters.scope);
  const intake = useIntake(scope);
  const uploads = useCurrentUploads();
  const reload = async () => {
    await Promise.all([page.reload(), intake.reload()]);
  };
  useEffect(() => {
    if (uploads.changes > 0) void reload();
  }, [uploads.changes]);
  useEffect(() => {
    // The last document of the last page was deleted.
    if (offset > 0 && page.value?.documents.length === 0) setOffset(Math.max(0, offset - documentsPerPage));
  }, [page.value]);

  const editable = new Set(session.organisations.filter(({ role }) => role !== 'reader').map(({ id }) => id));
  const known = spaces.value ?? [];
  const addable = known.filter((space) => editable.has(space.organisation));
  const where = scopeOptions(session.organisations, known, messages).find(
    ({ value }) => value === filters.scope,
  );
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {documents.title}
      </h1>
      <p class="lead">{documents.lead}</p>
      {addable.length > 0 && <UploadArea spaces={addable} preferred={scope.space} onFiles={uploads.add} />}
      <UploadList {...uploads} />
      <IntakeSummary
        intake={intake.value}
        scope={scope}
        where={where?.name ?? ''}
        mayRetry={editable.size > 0}
        mayReprocess={organisation.role === 'administrator'}
        onChanged={reload}
        onShowFailed={filters.state === 'failed' ? null : () => chosen.change({ state: 'failed' })}
      />
      <DocumentFilters value={filters} spaces={known} onChange={chosen.change} />
      <ProblemNote
        problem={page.problem ?? spaces.problem}
        onRetry={page.problem ? page.reload : spaces.reload}
      />
      {!page.value && !page.problem && <p class="quiet">{messages.loading}</p>}
      {page.value && (
        <>
          <p class="quiet" role="status">
            {documents.count(page.value.total)}
          </p>
          {page.value.total === 0 ? (
            <p class="nothing">{chosen.narrowed ? documents.noneFound : documents.none}</p>
          ) : (
            <DocumentTable documents={page.value.documents} editable={editable} onChanged={reload} />
          )}
          <Paging offset={offset} count={documentsPerPage} total={page.value.total} onOffset={setOffset} />
        </>
      )}
    </main>
  );
}
