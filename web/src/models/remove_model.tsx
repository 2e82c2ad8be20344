// Removes a language model from the installation.
import { removeModel, type LanguageModel } from '../api/language_models';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { ConfirmDialog } from '../shared/confirm_dialog';

interface Props {
  model: LanguageModel;
  onRemoved: () => Promise<void>;
  onClose: () => void;
}

export function RemoveModel({ model: { slug, name }, onRemoved, onClose }: Props) {
  const { models } = useMessages();
  const remove = async () => {
    await removeModel(slug);
    announce(models.removed(name));
    await onRemoved();
  };
  return (
    <ConfirmDialog
      title={models.removeTitle}
      text={models.removeText(name)}
      action={models.remove}
      onConfirm={remove}
      onClose={onClose}
    />
  );
}
