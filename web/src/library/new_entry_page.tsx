// A new entry of the library.
import { useState } from 'preact/hooks';
import { addEntry, type EntryWish } from '../api/library';
import { useMessages } from '../messages/language';
import { navigate, paths } from '../routes';
import { announce } from '../shared/announcer';
import { usePageTitle } from '../shared/use_page_title';
import { EntryForm } from './entry_form';
import { kindNamed } from './kinds';
import { SpaceChoice } from './space_choice';

export function NewEntryPage({ kind }: { kind: string }) {
  const { library } = useMessages();
  const { add } = library.kind(kind);
  const heading = usePageTitle(add);
  const [space, setSpace] = useState('');
  const keep = async (wish: EntryWish) => {
    const { id } = await addEntry(Number(space), kind, wish);
    announce(library.saved);
    navigate(paths.entry(id), 'replace');
  };
  return (
    <main id="content" class="page library-page">
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {add}
      </h1>
      <EntryForm
        kind={kind}
        value={{ name: '', description: '', body: kindNamed(kind).empty ?? {} }}
        onSave={keep}
        onCancel={() => navigate(paths.library())}
      >
        <SpaceChoice value={space} onChange={setSpace} />
      </EntryForm>
    </main>
  );
}
