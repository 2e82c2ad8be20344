// What is to be looked at in a text, and by which writing guide.
import { useState } from 'preact/hooks';
import { listGuides } from '../api/library';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ChoiceGroup } from '../shared/choice_group';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { useLoaded } from '../shared/use_loaded';
import { EditGuide } from './edit_guide';
import type { OptionsProps } from './kinds';

const parts = ['spelling', 'grammar', 'structure', 'tone'] as const;

export function ImproveOptions({ value, onChange }: OptionsProps) {
  const { improveWork } = useMessages();
  const { organisation } = useSession();
  const guides = useLoaded(listGuides, 'guides');
  const [editing, setEditing] = useState<'new' | 'chosen' | null>(null);
  const mayEdit = organisation.role !== 'reader';

  const known = guides.value ?? [];
  const chosen = known.find(({ id }) => id === value['guide']);
  const choose = (guide: number) => onChange({ ...value, guide });
  return (
    <>
      <ChoiceGroup
        type="checkbox"
        legend={improveWork.parts}
        options={parts.map((each) => ({ value: each, ...improveWork.part[each] }))}
        chosen={parts.filter((each) => value[each] !== false)}
        onChange={(wanted) =>
          onChange({ ...value, ...Object.fromEntries(parts.map((each) => [each, wanted.includes(each)])) })
        }
      />
      <ProblemNote problem={guides.problem} onRetry={guides.reload} />
      <SelectField
        label={improveWork.guide}
        value={String(chosen?.id ?? 0)}
        options={[
          { value: '0', name: improveWork.commonGuide },
          ...known.map(({ id, name }) => ({ value: String(id), name })),
        ]}
        onChange={(id) => choose(Number(id))}
      />
      {mayEdit && (
        <div class="work-buttons">
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => setEditing('new')}>
            {improveWork.newGuide}
          </button>
          {chosen && chosen.organisation === organisation.id && (
            <button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              onClick={() => setEditing('chosen')}
            >
              {improveWork.editGuide}
            </button>
          )}
        </div>
      )}
      {editing && (
        <EditGuide
          guide={editing === 'chosen' ? (chosen ?? null) : null}
          onSaved={async (id) => {
            setEditing(null);
            await guides.reload();
            choose(id);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
