// What a template asks for, to be filled in by a person; rows of lists come from the texts.
import type { TemplateField } from '../api/drafts';
import { PromptArea } from '../library/prompt_area';
import { useMessages } from '../messages/language';
import { SelectField } from '../shared/select_field';
import { TextField } from '../shared/text_field';
import type { Options } from './kinds';

interface Props {
  fields: TemplateField[];
  values: Options;
  onChange: (values: Options) => void;
}

export function TemplateFields({ fields, values, onChange }: Props) {
  const asked = fields.filter(({ kind, lists }) => kind !== 'list' && lists.length === 0);
  const set = (name: string, value: string) => {
    const { [name]: _, ...others } = values;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  return (
    <>
      {asked.map((field) => (
        <OneField
          key={field.name}
          field={field}
          value={String(values[field.name] ?? '')}
          onChange={(value) => set(field.name, value)}
        />
      ))}
    </>
  );
}

interface OneFieldProps {
  field: TemplateField;
  value: string;
  onChange: (value: string) => void;
}

function OneField({ field: { name, guidance, kind, form, choices }, value, onChange }: OneFieldProps) {
  const { draftWork } = useMessages();
  if (kind === 'text') {
    if (form === 'text')
      return <PromptArea label={name} hint={guidance} rows={1} value={value} onInput={onChange} />;
    const hint = `${guidance} ${draftWork.forms[form]}`.trim();
    return <TextField label={name} hint={hint} value={value} onInput={onChange} />;
  }
  const offered =
    kind === 'choice'
      ? choices.map((choice) => ({ value: choice, name: choice }))
      : [
          { value: 'ja', name: draftWork.yes },
          { value: 'nej', name: draftWork.no },
        ];
  return (
    <SelectField
      label={name}
      hint={guidance}
      value={value}
      options={[{ value: '', name: draftWork.notChosen }, ...offered]}
      onChange={onChange}
    />
  );
}
