// What is asked, and of whom.
import { useId, useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';

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
  const id = useId();
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
      <div class="ds-field">
        <label class="ds-label" for={id}>
          {compare.question}
        </label>
        <textarea
          id={id}
          class="ds-input"
          rows={3}
          value={question}
          aria-invalid={missing}
          aria-describedby={missing ? `${id}-error` : undefined}
          onInput={(event) => setQuestion(event.currentTarget.value)}
        />
        {missing && (
          <p id={`${id}-error`} class="ds-validation-message" data-field="validation">
            {compare.questionMissing}
          </p>
        )}
      </div>
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
