// Keeping something in the library from where it is used.
import { addEntry, type EntryBody, type EntryWish } from '../api/library';
import { useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { Dialog } from '../shared/dialog';
import { EntryForm } from './entry_form';
import { SpaceChoice } from './space_choice';

interface Props {
  title?: string;
  kind: string;
  body: EntryBody;
  /** What it is called unless the person says otherwise. */
  name?: string;
  onSaved?: (id: number) => Promise<void>;
  onClose: () => void;
}

export function SaveEntry({ title, kind, body, name = '', onSaved, onClose }: Props) {
  const { library } = useMessages();
  const [space, setSpace] = useState('');
  const keep = async (wish: EntryWish) => {
    const { id } = await addEntry(Number(space), kind, wish);
    await onSaved?.(id);
    announce(library.saved);
    onClose();
  };
  return (
    <Dialog title={title ?? library.keep} onClose={onClose}>
      <EntryForm kind={kind} value={{ name, description: '', body }} onSave={keep} onCancel={onClose}>
        <SpaceChoice value={space} onChange={setSpace} />
      </EntryForm>
    </Dialog>
  );
}
