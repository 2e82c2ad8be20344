// What is asked, and of whom.
import { useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { TextArea } from '../shared/text_area';

const comparedMax = 4;

interface Props {
  models: string[];
  onAsk: (question: string, models: string[]) => Promise<void>;
}

export function CompareForm({ models, onAsk }: Props) {
  const { compare } = useMessages();
  const [question, setQuestion] = useState('');
  const [chosen, setChosen] = useState(models.slice(0, 2));
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  if (models.length < 2) return <p class="quiet">{compare.tooFew}</p>;

  const missing = checked && question.trim() === '';
  const fits = chosen.length >= 2 && chosen.length <= comparedMax;
  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (question.trim() === '' || !fits) return;
    setBusy(true);
    await onAsk(question.trim(), chosen);
    setBusy(false);
  };
  return (
    <form class="space-form stack" noValidate onSubmit={submit}>
      <TextArea
        label={compare.question}
        rows={3}
        value={question}
        onInput={setQuestion}
        error={missing ? compare.questionMissing : null}
      />
      <ChoiceGroup
        type="checkbox"
        legend={compare.models}
        hint={checked && !fits ? compare.modelsMissing : compare.modelsHint}
        options={models.map((model) => ({ value: model, name: model === 'grund' ? compare.grund : model }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <button type="submit" class="ds-button" aria-busy={busy} disabled={busy}>
        {compare.ask}
      </button>
    </form>
  );
}
