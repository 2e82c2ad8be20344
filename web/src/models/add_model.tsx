// Adds a language model to the installation.
import { addModel } from '../api/language_models';
import { slugOf } from '../administration/slug';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { ModelDialog } from './model_dialog';
import { changeOf, newForm, type ModelForm } from './model_form';

interface Props {
  onAdded: () => Promise<void>;
  onClose: () => void;
}

export function AddModel({ onAdded, onClose }: Props) {
  const { models } = useMessages();
  const add = async (form: ModelForm) => {
    const added = await addModel({ slug: slugOf(form.name), ...changeOf(form) });
    announce(models.added(added.name));
    await onAdded();
  };
  return (
    <ModelDialog title={models.add} submit={models.submit} start={newForm} onSubmit={add} onClose={onClose} />
  );
}
