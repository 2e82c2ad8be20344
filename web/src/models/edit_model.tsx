// Changes what is known of a language model, and how it is reached.
import { changeModel, type LanguageModel } from '../api/language_models';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { ModelDialog } from './model_dialog';
import { changeOf, formOf, type ModelForm } from './model_form';

interface Props {
  model: LanguageModel;
  onChanged: () => Promise<void>;
  onClose: () => void;
}

export function EditModel({ model, onChanged, onClose }: Props) {
  const { models, save } = useMessages();
  const change = async (form: ModelForm) => {
    const changed = await changeModel(model.slug, changeOf(form));
    announce(models.changed(changed.name));
    await onChanged();
  };
  return (
    <ModelDialog
      title={models.editTitle(model.name)}
      submit={save}
      start={formOf(model)}
      hasKey={model.has_key ?? false}
      onSubmit={change}
      onClose={onClose}
    />
  );
}
