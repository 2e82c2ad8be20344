// A template's fields with what was found for them, what is missing, and the document to save.
import { useState } from 'preact/hooks';
import { getResultFile, type FileType } from '../api/drafts';
import type { Sentence } from '../api/types';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { FileButtons } from './file_buttons';
import type { Options, ResultProps } from './kinds';
import { PlaceButton } from './place_button';
import { TemplateFields } from './template_fields';

interface Found {
  name: string;
  row: number;
  value: string;
  is_supported: boolean;
  place?: { source: number; start: number; end: number };
}

export function DraftResult({ run, item, result, onEdit }: ResultProps) {
  const { language, messages } = useLanguage();
  const { draftWork } = messages;
  const draft = result.edited ?? result.result;
  const [values, setValues] = useState<Options>(draft['values']);
  const found: Found[] = draft['found'];
  const missing: (Sentence & { name: string })[] = draft['missing'];
  const open = missing.filter(({ name }) => values[name] === undefined);
  const isChanged = JSON.stringify(values) !== JSON.stringify(draft['values']);
  return (
    <>
      {found.length > 0 && (
        <section>
          <h2>{draftWork.found}</h2>
          <ul>
            {found.map(({ name, row, value, place, is_supported }) => (
              <li key={`${name} ${row}`}>
                <strong>{row > 0 ? draftWork.inRow(name, row) : name}:</strong> {value}{' '}
                {!is_supported && <span class="quiet">{draftWork.unsupported}</span>}
                <PlaceButton item={item} place={place} of={name} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {open.length > 0 && (
        <div class="ds-alert note" data-color="warning">
          <p>{draftWork.missing}</p>
          <ul>
            {open.map((one) => (
              <li key={inLanguage(one, language)}>{inLanguage(one, language)}</li>
            ))}
          </ul>
        </div>
      )}
      <fieldset class="ds-fieldset stack">
        <legend class="ds-label">{draftWork.fields}</legend>
        <TemplateFields fields={draft['fields']} values={values} onChange={setValues} />
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          disabled={!isChanged}
          onClick={() => void onEdit({ ...draft, values })}
        >
          {messages.save}
        </button>
      </fieldset>
      <FileButtons
        name={item.name}
        types={[draft['format'] as FileType, 'pdf']}
        getFile={(type) => getResultFile(run, item.ordinal, result.step, type)}
      />
    </>
  );
}
