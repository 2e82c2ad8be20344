// What most models need not be told, or can be told later: facts for people, prices and limits.
import { formatNumber } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { TextField } from '../shared/text_field';
import { numberRanges, wrongNumbers, type ModelForm, type NumberField } from './model_form';

interface Props {
  form: ModelForm;
  /** Whether somebody has tried to save: what is wrong is told of then. */
  checked: boolean;
  onChange: (changed: Partial<ModelForm>) => void;
}

export function MoreModelSettings({ form, checked, onChange }: Props) {
  const { language, messages } = useLanguage();
  const { models } = messages;
  const wrong = checked ? wrongNumbers(form) : [];
  const outside = (name: NumberField) => {
    const [least, most] = numberRanges[name];
    return messages.connected.outside(formatNumber(least, language), formatNumber(most, language));
  };
  const text = (name: 'origin' | 'licence' | 'languages' | 'ca_file', label: string, hint?: string) => (
    <TextField
      label={label}
      {...(hint ? { hint } : {})}
      value={form[name]}
      onInput={(value) => onChange({ [name]: value })}
    />
  );
  const number = (name: NumberField, label: string, hint?: string) => (
    <TextField
      label={label}
      {...(hint ? { hint } : {})}
      value={form[name]}
      onInput={(value) => onChange({ [name]: value })}
      error={wrong.includes(name) ? outside(name) : null}
    />
  );
  return (
    <details class="unfolding" {...(wrong.length > 0 ? { open: true } : {})}>
      <summary>{models.more}</summary>
      <div class="stack models-more">
        <div class="models-pair">
          {text('origin', models.origin, models.originHelp)}
          {text('licence', models.licence, models.licenceHelp)}
        </div>
        <div class="models-pair">
          {text('languages', models.languages, models.languagesHelp)}
          {number('context_tokens', models.contextTokens, models.contextHelp)}
        </div>
        <div class="models-pair">
          {number('prompt_price', models.promptPrice, models.priceHelp)}
          {number('answer_price', models.answerPrice, models.priceHelp)}
        </div>
        {number('requests_at_once', models.requestsAtOnce, models.requestsHelp)}
        {text('ca_file', models.caFile, models.caFileHelp)}
      </div>
    </details>
  );
}
