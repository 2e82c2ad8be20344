// Schemas and plans that are kept in the library: using one, keeping a new one, changing one.
import { useState } from 'preact/hooks';
import { changeEntry, listEntries } from '../api/library';
import { SaveEntry } from '../library/save_entry';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { announce } from '../shared/announcer';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { useLoaded } from '../shared/use_loaded';
import type { Options } from './kinds';

interface Props {
  kind: 'schema' | 'plan';
  /** As they are to be kept. */
  options: Options;
  onChoose: (options: Options) => void;
}

export function SavedOptions({ kind, options, onChoose }: Props) {
  const { tableWork } = useMessages();
  const { organisation } = useSession();
  const saved = useLoaded(() => listEntries(kind), kind);
  const [chosen, setChosen] = useState('');
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const entries = saved.value ?? [];
  const entry = entries.find(({ id }) => String(id) === chosen);
  const mayEdit = organisation.role !== 'reader';
  const isChanged = entry && JSON.stringify(entry.body) !== JSON.stringify(options);
  const choose = (id: string) => {
    setChosen(id);
    setProblem(null);
    const found = entries.find((each) => String(each.id) === id);
    if (found) onChoose(found.body);
  };
  const change = async () => {
    setProblem(null);
    try {
      const { name, description } = entry!;
      const { version, body } = await changeEntry(entry!.id, { name, description, body: options });
      await saved.reload();
      onChoose(body);
      announce(tableWork.kept(name, version));
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <>
      {entries.length > 0 && (
        <SelectField
          label={tableWork.saved[kind]}
          value={chosen}
          options={[
            { value: '', name: tableWork.nothingSaved },
            ...entries.map(({ id, name }) => ({ value: String(id), name })),
          ]}
          onChange={choose}
        />
      )}
      {mayEdit && (
        <div class="work-buttons">
          {isChanged && entry.organisation === organisation.id && (
            <button
              type="button"
              class="ds-button"
              data-variant="secondary"
              data-size="sm"
              onClick={() => void change()}
            >
              {tableWork.changeSaved(entry.name)}
            </button>
          )}
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-size="sm"
            onClick={() => setSaving(true)}
          >
            {tableWork.save[kind]}
          </button>
        </div>
      )}
      <ProblemNote problem={problem ?? saved.problem} />
      {saving && (
        <SaveEntry
          title={tableWork.save[kind]}
          kind={kind}
          body={options}
          onSaved={async (id) => {
            await saved.reload();
            setChosen(String(id));
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  );
}
