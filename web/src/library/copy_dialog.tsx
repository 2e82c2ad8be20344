// A copy of an entry in a space of one's own, to change as one likes.
import { useState } from 'preact/hooks';
import { addEntry, type Entry } from '../api/library';
import { useMessages } from '../messages/language';
import { navigate, paths } from '../routes';
import { announce } from '../shared/announcer';
import { ConfirmDialog } from '../shared/confirm_dialog';
import { SpaceChoice } from './space_choice';

interface Props {
  entry: Entry;
  onClose: () => void;
}

export function CopyDialog({ entry: { kind, name, description, body }, onClose }: Props) {
  const { library } = useMessages();
  const [space, setSpace] = useState('');
  const copy = async () => {
    const { id } = await addEntry(Number(space), kind, { name, description, body });
    announce(library.copied);
    navigate(paths.entry(id));
  };
  return (
    <ConfirmDialog
      title={library.copyTitle(name)}
      text={library.copyText}
      action={library.copy}
      color="accent"
      onConfirm={copy}
      onClose={onClose}
    >
      <SpaceChoice value={space} onChange={setSpace} />
    </ConfirmDialog>
  );
}
