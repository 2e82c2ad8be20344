// The documents that Svea answers from: finding, adding and deleting them.
import { useEffect, useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { useLater } from '../shared/use_later';
import { usePageTitle } from '../shared/use_page_title';
import { DocumentSearch } from './document_search';
import { DocumentTable } from './document_table';
import { Paging } from '../shared/paging';
import { scopeFilter, scopeOf, scopeOptions, type Scope } from '../shared/scope';
import { UploadArea } from './upload_area';
import { UploadList } from './upload_list';
import { documentsPerPage, useDocuments } from './use_documents';
import { useSpaces } from '../shared/use_spaces';
import { useCurrentUploads } from './use_uploads';

// Long enough that a word is written before it is searched for.
const searchPauseMs = 250;

export function DocumentsPage() {
  const messages = useMessages();
  const { documents } = messages;
  const { session, organisation } = useSession();
  const heading = usePageTitle(documents.title);
  const [scope, setScope] = useState<Scope>(scopeOf(organisation));
  const [name, setName] = useState('');
  const [offset, setOffset] = useState(0);
  const searched = useLater(name.trim(), searchPauseMs);
  const spaces = useSpaces(session.organisations);
  const page = useDocuments(scope, searched, offset);
  const uploads = useCurrentUploads();
  useEffect(() => {
    if (uploads.changes > 0) void page.reload();
  }, [uploads.changes]);
  useEffect(() => {
    // The last document of the last page was deleted.
    if (offset > 0 && page.value?.documents.length === 0) setOffset(Math.max(0, offset - documentsPerPage));
  }, [page.value]);

  const editable = new Set(session.organisations.filter(({ role }) => role !== 'reader').map(({ id }) => id));
  const addable = (spaces.value ?? []).filter((space) => editable.has(space.organisation));
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {documents.title}
      </h1>
      <p class="lead">{documents.lead}</p>
      {addable.length > 0 && (
        <UploadArea spaces={addable} preferred={scopeFilter(scope).space} onFiles={uploads.add} />
      )}
      <UploadList {...uploads} />
      <div class="filters" role="search">
        <SelectField
          label={messages.scope.label}
          value={scope}
          options={scopeOptions(session.organisations, spaces.value ?? [], messages)}
          onChange={(value) => {
            setScope(value as Scope);
            setOffset(0);
          }}
        />
        <DocumentSearch
          value={name}
          onInput={(text) => {
            setName(text);
            setOffset(0);
          }}
        />
      </div>
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
            <p class="nothing">{searched === '' ? documents.none : documents.noneFound}</p>
          ) : (
            <DocumentTable documents={page.value.documents} editable={editable} onChanged={page.reload} />
          )}
          <Paging offset={offset} count={documentsPerPage} total={page.value.total} onOffset={setOffset} />
        </>
      )}
    </main>
  );
}
