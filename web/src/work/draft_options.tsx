// Which template to fill in, and what is known already.
import { getTemplate, type Template } from '../api/drafts';
import { useState } from 'preact/hooks';
import { SaveEntry } from '../library/save_entry';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { useSession } from '../session/session_context';
import { ChoiceGroup } from '../shared/choice_group';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import type { Options, OptionsProps } from './kinds';
import { TemplateChoice } from './template_choice';
import { TemplateFields } from './template_fields';

export function DraftOptions({ value, onChange }: OptionsProps) {
  const { draftWork, library } = useLanguage().messages;
  const { organisation } = useSession();
  const [keeping, setKeeping] = useState(false);
  const template = value['template'] as number | undefined;
  return (
    <>
      <TemplateChoice chosen={template} onChange={(id) => onChange({ ...value, template: id, values: {} })} />
      {template !== undefined && organisation.role !== 'reader' && (
        <button type="button" class="text-button" onClick={() => setKeeping(true)}>
          {library.keepTemplate}
        </button>
      )}
      {template !== undefined && keeping && (
        <SaveEntry kind="template" body={{ document: template }} onClose={() => setKeeping(false)} />
      )}
      {template !== undefined && <Asked template={template} value={value} onChange={onChange} />}
      <ChoiceGroup
        type="checkbox"
        legend={draftWork.marking}
        options={[{ value: 'marked', name: draftWork.marked }]}
        chosen={value['marked'] ? ['marked'] : []}
        onChange={(chosen) => onChange({ ...value, marked: chosen.length > 0 })}
      />
    </>
  );
}

function Asked({ template, value, onChange }: OptionsProps & { template: number }) {
  const { draftWork, loading } = useLanguage().messages;
  const loaded = useLoaded(() => getTemplate(template), template);
  if (loaded.problem) return <ProblemNote problem={loaded.problem} onRetry={loaded.reload} />;
  if (!loaded.value) return <p class="quiet">{loading}</p>;
  if (loaded.value.problems.length > 0) return <Problems template={loaded.value} />;
  return (
    <fieldset class="ds-fieldset stack">
      <legend class="ds-label">{draftWork.fields}</legend>
      <p>{draftWork.fieldsHint}</p>
      <TemplateFields
        fields={loaded.value.fields}
        values={(value['values'] ?? {}) as Options}
        onChange={(values) => onChange({ ...value, values })}
      />
    </fieldset>
  );
}

function Problems({ template }: { template: Template }) {
  const { language, messages } = useLanguage();
  return (
    <div class="ds-alert note" data-color="warning" role="alert">
      <p>{messages.draftWork.broken}</p>
      <ul>
        {template.problems.map((problem, at) => (
          <li key={at}>{inLanguage(problem, language)}</li>
        ))}
      </ul>
    </div>
  );
}
