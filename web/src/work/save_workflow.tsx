// Keeping the steps as a workflow, for those who may add to a space.
import { useState } from 'preact/hooks';
import type { TaskStep } from '../api/task_runs';
import { SaveEntry } from '../library/save_entry';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { asked } from './kinds';

interface Props {
  steps: TaskStep[];
  onSaved: (id: number) => Promise<void>;
}

export function SaveWorkflow({ steps, onSaved }: Props) {
  const { work } = useMessages();
  const { organisation } = useSession();
  const [saving, setSaving] = useState(false);
  if (organisation.role === 'reader') return null;
  return (
    <>
      <button type="button" class="ds-button" data-variant="tertiary" onClick={() => setSaving(true)}>
        {work.saveWorkflow}
      </button>
      {saving && (
        <SaveEntry
          title={work.saveWorkflow}
          kind="workflow"
          body={{ steps: asked(steps) }}
          onSaved={onSaved}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  );
}
