// The fields of a table: what each is called, and what kind of thing it is.
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { Icon } from '../shared/icons';
import { SelectField } from '../shared/select_field';
import { TextField } from '../shared/text_field';
import { JsonSchemaField } from './json_schema_field';
import type { Options, OptionsProps } from './kinds';
import { SavedOptions } from './saved_options';

interface FieldWish {
  name: string;
  kind: string;
  many?: boolean;
  required?: boolean;
}

/** A field without a name is one that nobody has filled in. */
export function withNamedFields(options: Options): Options {
  const fields = options['fields'] as FieldWish[] | undefined;
  return fields ? { ...options, fields: fields.filter(({ name }) => name.trim() !== '') } : options;
}

const settings = ['many', 'required'] as const;

export function ExtractOptions({ value, onChange }: OptionsProps) {
  const { fieldWork, tableWork } = useMessages();
  const fields = (value['fields'] as FieldWish[] | undefined) ?? [{ name: '', kind: 'date' }];
  const schema = value['json_schema'] as object | undefined;
  const keep = (changed: FieldWish[]) => onChange({ ...value, fields: changed });
  return (
    <fieldset class="ds-fieldset stack">
      <legend class="ds-label">{fieldWork.fields}</legend>
      <SavedOptions kind="schema" options={withNamedFields(value)} onChoose={onChange} />
      <p data-field="description">{tableWork.suggestFields}</p>
      {!schema &&
        fields.map((field, at) => (
          <FieldForm
            key={at}
            field={field}
            onChange={(changed) => keep(fields.map((each, place) => (place === at ? changed : each)))}
            onRemove={fields.length > 1 ? () => keep(fields.filter((_, place) => place !== at)) : null}
          />
        ))}
      {!schema && (
        <>
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            onClick={() => keep([...fields, { name: '', kind: 'text' }])}
          >
            <Icon name="plus" />
            {fieldWork.addField}
          </button>
          <ChoiceGroup
            type="checkbox"
            legend={fieldWork.layout}
            options={[{ value: 'rows', name: fieldWork.rows }]}
            chosen={value['rows'] ? ['rows'] : []}
            onChange={(chosen) => onChange({ ...value, fields, rows: chosen.length > 0 })}
          />
        </>
      )}
      <JsonSchemaField
        key="schema"
        value={schema}
        onChange={(json_schema) => onChange(json_schema ? { json_schema } : { fields })}
      />
    </fieldset>
  );
}

interface FieldFormProps {
  field: FieldWish;
  onChange: (field: FieldWish) => void;
  onRemove: (() => void) | null;
}

function FieldForm({ field, onChange, onRemove }: FieldFormProps) {
  const { fieldWork } = useMessages();
  const kinds = Object.entries(fieldWork.kinds).map(([kind, name]) => ({ value: kind, name }));
  return (
    <div class="work-part stack">
      <TextField
        label={fieldWork.fieldName}
        hint={fieldWork.fieldNameHint}
        value={field.name}
        onInput={(name) => onChange({ ...field, name })}
      />
      <SelectField
        label={fieldWork.fieldKind}
        value={field.kind}
        options={kinds}
        onChange={(kind) => onChange({ ...field, kind })}
      />
      <ChoiceGroup
        type="checkbox"
        legend={fieldWork.fieldSettings}
        options={settings.map((setting) => ({ value: setting, name: fieldWork[setting] }))}
        chosen={settings.filter((setting) => field[setting])}
        onChange={(chosen) =>
          onChange({ ...field, many: chosen.includes('many'), required: chosen.includes('required') })
        }
      />
      {onRemove && (
        <button type="button" class="ds-button" data-variant="tertiary" onClick={onRemove}>
          <Icon name="trash" />
          {fieldWork.removeField(field.name)}
        </button>
      )}
    </div>
  );
}
