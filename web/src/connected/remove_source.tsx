// Removes a source, with its documents or without.
import { useState } from 'preact/hooks';
import { removeSource, type ConnectedSource } from '../api/connected_sources';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { ChoiceGroup } from '../shared/choice_group';
import { ConfirmDialog } from '../shared/confirm_dialog';

interface Props {
  source: ConnectedSource;
  onRemoved: () => Promise<void>;
  onClose: () => void;
}

export function RemoveSource({ source: { id, name }, onRemoved, onClose }: Props) {
  const { connected } = useMessages();
  const [documents, setDocuments] = useState<'keep' | 'remove'>('keep');
  const remove = async () => {
    await removeSource(id, documents);
    announce(connected.removed(name));
    await onRemoved();
  };
  return (
    <ConfirmDialog
      title={connected.removeTitle}
      text={connected.removeText(name)}
      action={connected.remove}
      onConfirm={remove}
      onClose={onClose}
    >
      <ChoiceGroup
        type="radio"
        legend={connected.removeChoice}
        options={[
          { value: 'keep', name: connected.keep },
          { value: 'remove', name: connected.removeToo },
        ]}
        chosen={[documents]}
        onChange={([value]) => setDocuments(value as typeof documents)}
      />
    </ConfirmDialog>
  );
}
