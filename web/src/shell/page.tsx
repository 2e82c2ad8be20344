// Shows the page of the address.
import { AdministrationPage } from '../administration/administration_page';
import { ChatPage } from '../chat/chat_page';
import { ComparePage } from '../compare/compare_page';
import { SourcesPage } from '../connected/sources_page';
import { DocumentPage } from '../documents/document_page';
import { DocumentsPage } from '../documents/documents_page';
import { KeysPage } from '../keys/keys_page';
import { EntryPage } from '../library/entry_page';
import { kindNamed } from '../library/kinds';
import { LibraryPage } from '../library/library_page';
import { NewEntryPage } from '../library/new_entry_page';
import { useRoute } from '../routes';
import { ModelsPage } from '../models/models_page';
import { SearchPage } from '../search/search_page';
import { useSession } from '../session/session_context';
import { RunPage } from '../work/run_page';
import { WorkPage } from '../work/work_page';
import { NotFoundPage } from './not_found_page';

export function Page() {
  const route = useRoute();
  const { organisation } = useSession();
  switch (route.page) {
    case 'chat':
      return (
        <ChatPage
          key={organisation.id}
          conversation={route.conversation}
          assistant={route.assistant}
          source={route.source}
        />
      );
    case 'search':
      return <SearchPage query={route.query} hit={route.hit} />;
    case 'documents':
      return <DocumentsPage key={organisation.id} query={route.query} />;
    case 'document':
      return <DocumentPage key={route.document} id={route.document} />;
    case 'work':
      return <WorkPage key={organisation.id} start={route.start} />;
    case 'run':
      return <RunPage key={route.run} id={route.run} />;
    case 'library':
      return <LibraryPage key={organisation.id} query={route.query} />;
    case 'entry':
      return <EntryPage key={route.entry} id={route.entry} />;
    case 'new_entry':
      // The other kinds are kept where they are used.
      if (!kindNamed(route.kind).empty) return <NotFoundPage />;
      return <NewEntryPage key={`${organisation.id} ${route.kind}`} kind={route.kind} />;
    case 'sources':
      return <SourcesPage key={organisation.id} />;
    case 'models':
      return <ModelsPage key={organisation.id} />;
    case 'administration':
      return <AdministrationPage key={organisation.id} />;
    case 'compare':
      return <ComparePage key={organisation.id} />;
    case 'keys':
      return <KeysPage key={organisation.id} />;
    case 'unknown':
      return <NotFoundPage />;
  }
}
