// A text whose class a person knows becomes an example in a plan that is kept.
import { useState } from 'preact/hooks';
import { changeEntry, listEntries, type Entry } from '../api/library';
import { asProblem, type Problem } from '../api/problem';
import type { ItemWithResults } from '../api/task_runs';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { announce } from '../shared/announcer';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { useLoaded } from '../shared/use_loaded';
import type { ClassWish } from './classify_options';

type Plan = Entry<'plan', { classes: ClassWish[] }>;

interface Props {
  item: ItemWithResults;
  /** The right one. */
  of: string;
}

/** The item's documents by their ids, its texts as they are. */
const withExample = (one: ClassWish, item: ItemWithResults): ClassWish => ({
  ...one,
  documents: [...new Set([...one.documents, ...item.documents])],
  examples: [...new Set([...one.examples, ...item.texts.map(({ text }) => text)])],
});

export function TeachPlan({ item, of }: Props) {
  const { tableWork } = useMessages();
  const { organisation } = useSession();
  const plans = useLoaded(() => listEntries<Plan>('plan'), 'plans');
  const [chosen, setChosen] = useState('');
  const [taught, setTaught] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  const fitting = (plans.value ?? []).filter(
    ({ organisation: owner, body }) =>
      owner === organisation.id && body.classes.some(({ name }) => name === of),
  );
  const plan = fitting.find(({ id }) => String(id) === chosen) ?? fitting[0];
  if (organisation.role === 'reader' || !plan) return null;
  const teach = async () => {
    setProblem(null);
    try {
      const { id, name, description, body } = plan;
      const classes = body.classes.map((one) => (one.name === of ? withExample(one, item) : one));
      await changeEntry(id, { name, description, body: { ...body, classes } });
      await plans.reload();
      setTaught(tableWork.taught(name, of));
      announce(tableWork.taught(name, of));
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <details class="unfolding">
      <summary>{tableWork.teach}</summary>
      <div class="stack">
        <p>{tableWork.teachHelp}</p>
        <SelectField
          label={tableWork.teachPlan}
          value={String(plan.id)}
          options={fitting.map(({ id, name }) => ({ value: String(id), name }))}
          onChange={setChosen}
        />
        <div class="work-buttons">
          <button type="button" class="ds-button" data-variant="secondary" onClick={() => void teach()}>
            {tableWork.teachNow}
          </button>
        </div>
        {taught && <p>{taught}</p>}
        <ProblemNote problem={problem} />
      </div>
    </details>
  );
}
