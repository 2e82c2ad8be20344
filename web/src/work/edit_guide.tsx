// Making a writing guide, or changing one, where it is used.
import { changeEntry, type EntryWish, type Guide } from '../api/library';
import { EntryForm } from '../library/entry_form';
import { SaveEntry } from '../library/save_entry';
import { useMessages } from '../messages/language';
import { Dialog } from '../shared/dialog';
import { newGuide } from './guide_form';

interface Props {
  /** Null: a new one. */
  guide: Guide | null;
  onSaved: (id: number) => Promise<void>;
  onClose: () => void;
}

export function EditGuide({ guide, onSaved, onClose }: Props) {
  const { improveWork } = useMessages();
  if (!guide)
    return (
      <SaveEntry
        title={improveWork.newGuide}
        kind="guide"
        body={newGuide()}
        onSaved={onSaved}
        onClose={onClose}
      />
    );
  const change = async (wish: EntryWish) => onSaved((await changeEntry(guide.id, wish)).id);
  return (
    <Dialog title={improveWork.editGuide} onClose={onClose}>
      <EntryForm kind="guide" value={guide} onSave={change} onCancel={onClose} />
    </Dialog>
  );
}
