// The words that a writing guide would rather not see, and what is written instead.
import type { GuideWord } from '../api/library';
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { TextField } from '../shared/text_field';

interface Props {
  words: GuideWord[];
  onChange: (words: GuideWord[]) => void;
  isChecked: boolean;
}

export function GuideWords({ words, onChange, isChecked }: Props) {
  const { improveWork } = useMessages();
  const change = (at: number, part: Partial<GuideWord>) =>
    onChange(words.map((word, place) => (place === at ? { ...word, ...part } : word)));
  return (
    <fieldset class="ds-fieldset stack">
      <legend class="ds-label">{improveWork.words}</legend>
      {words.map((word, at) => (
        <div key={at} class="work-part stack">
          <TextField
            label={improveWork.avoid}
            value={word.avoid}
            onInput={(avoid) => change(at, { avoid })}
            error={isChecked && word.avoid.trim() === '' ? improveWork.avoidMissing : null}
          />
          <TextField
            label={improveWork.write}
            value={word.write}
            onInput={(write) => change(at, { write })}
          />
          <TextField label={improveWork.why} value={word.why} onInput={(why) => change(at, { why })} />
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            onClick={() => onChange(words.filter((_, place) => place !== at))}
          >
            <Icon name="trash" />
            {improveWork.removeWord(word.avoid)}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        onClick={() => onChange([...words, { avoid: '', write: '', why: '' }])}
      >
        <Icon name="plus" />
        {improveWork.addWord}
      </button>
    </fieldset>
  );
}
