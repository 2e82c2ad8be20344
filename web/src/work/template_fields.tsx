// What a template asks for, to be filled in by a person; rows of lists come from the texts.
import type { TemplateField } from '../api/drafts';
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
  const { draftWork } = useMessages();
  const asked = fields.filter(({ kind, lists }) => kind !== 'list' && lists.length === 0);
  const set = (name: string, value: unknown) => {
    const { [name]: _, ...others } = values;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  return (
    <>
      {asked.map(({ name, guidance, kind, form, choices }) =>
        kind === 'text' ? (
          <TextField
            key={name}
            label={name}
            hint={[guidance, form !== 'text' && draftWork.forms[form]].filter(Boolean).join(' ')}
            value={String(values[name] ?? '')}
            onInput={(value) => set(name, value)}
          />
        ) : (
          <SelectField
            key={name}
            label={name}
            value={String(values[name] ?? '')}
            options={[
              { value: '', name: draftWork.notChosen },
              ...(kind === 'choice'
                ? choices.map((value) => ({ value, name: value }))
                : [
                    { value: 'ja', name: draftWork.yes },
                    { value: 'nej', name: draftWork.no },
                  ]),
            ]}
            onChange={(value) => set(name, value)}
          />
        ),
      )}
    </>
  );
}
