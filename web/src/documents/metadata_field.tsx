// One field of a document's metadata, and the way back to what the file says.
import type { Metadata } from '../api/types';
import { useMessages } from '../messages/language';
import { useLanguageOptions } from '../shared/document_languages';
import { SelectField, type Option } from '../shared/select_field';
import { TextField } from '../shared/text_field';
import { useDocumentTypes } from '../shared/use_document_types';

interface Props {
  field: keyof Metadata;
  value: string;
  onInput: (value: string) => void;
  /** Null where no person has changed it. */
  onReset: (() => void) | null;
}

export function MetadataField({ field, value, onInput, onReset }: Props) {
  const { metadata } = useMessages();
  const types = useDocumentTypes();
  const languages = useLanguageOptions(value);
  const label = metadata.fields[field];
  const choice = (options: Option[]) => (
    <SelectField
      label={label}
      value={value}
      options={[{ value: '', name: metadata.unknown }, ...options]}
      onChange={onInput}
    />
  );
  return (
    <div class="metadata-field" data-field-name={field}>
      {field === 'type' && choice(types.options)}
      {field === 'language' && choice(languages)}
      {field !== 'type' && field !== 'language' && (
        <TextField
          label={label}
          value={value}
          onInput={onInput}
          {...(field === 'date' ? { type: 'date' as const } : {})}
        />
      )}
      {onReset && (
        <p class="metadata-edited">
          {metadata.edited}{' '}
          <button type="button" class="text-button" aria-label={metadata.resetOf(label)} onClick={onReset}>
            {metadata.reset}
          </button>
        </p>
      )}
    </div>
  );
}
