// One entry of the library: what it is, using it, rating it, and changing it.
import { useState } from 'preact/hooks';
import { changeEntry, getEntry, removeEntry, type EntryWish } from '../api/library';
import { formatDate } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { navigate, paths } from '../routes';
import { useSession } from '../session/session_context';
import { announce } from '../shared/announcer';
import { ConfirmDialog } from '../shared/confirm_dialog';
import { Link } from '../shared/link';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import { usePageTitle } from '../shared/use_page_title';
import { CopyDialog } from './copy_dialog';
import { EntryContent } from './entry_content';
import { EntryForm } from './entry_form';

type Doing = 'reading' | 'editing' | 'copying' | 'removing';

export function EntryPage({ id }: { id: number }) {
  const { language, messages } = useLanguage();
  const { library, loading } = messages;
  const { session } = useSession();
  const loaded = useLoaded(() => getEntry(id), id);
  const entry = loaded.value;
  const heading = usePageTitle(entry?.name ?? library.title);
  const [doing, setDoing] = useState<Doing>('reading');
  const rest = () => setDoing('reading');

  const mayEdit = session.organisations.some(
    ({ id, role }) => id === entry?.organisation && role !== 'reader',
  );
  const change = async (wish: EntryWish) => {
    await changeEntry(id, wish);
    announce(library.saved);
    rest();
    await loaded.reload();
  };
  const remove = async () => {
    await removeEntry(id);
    announce(library.removed);
    navigate(paths.library(), 'replace');
  };
  return (
    <main id="content" class="page library-page">
      <Link class="ds-link" to={paths.library()}>
        {library.title}
      </Link>
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {entry?.name ?? library.title}
      </h1>
      <ProblemNote problem={loaded.problem} onRetry={loaded.reload} />
      {!entry && !loaded.problem && <p class="quiet">{loading}</p>}
      {entry && (
        <p class="quiet">
          {library.kind(entry.kind).name} ·{' '}
          {library.versionOf(entry.version, formatDate(entry.changed_at, language))}
        </p>
      )}
      {entry && doing === 'editing' && (
        <EntryForm kind={entry.kind} value={entry} onSave={change} onCancel={rest} />
      )}
      {entry && doing !== 'editing' && (
        <EntryContent
          entry={entry}
          mayEdit={mayEdit}
          onEdit={() => setDoing('editing')}
          onCopy={() => setDoing('copying')}
          onRemove={() => setDoing('removing')}
          onChanged={loaded.reload}
        />
      )}
      {entry && doing === 'copying' && <CopyDialog entry={entry} onClose={rest} />}
      {entry && doing === 'removing' && (
        <ConfirmDialog
          title={library.removeTitle}
          text={library.kind(entry.kind).removeText(entry.name)}
          action={messages.remove}
          onConfirm={remove}
          onClose={rest}
        />
      )}
    </main>
  );
}
