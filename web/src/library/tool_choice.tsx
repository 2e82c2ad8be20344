// What an assistant offers to do with texts: kinds of work, and saved workflows.
import { listWorkflows, type AssistantTool } from '../api/library';
import { getWorkOffer } from '../api/task_runs';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import { inOrder } from '../work/kinds';

interface Props {
  chosen: AssistantTool[];
  onChange: (chosen: AssistantTool[]) => void;
}

const valueOf = ({ kind, workflow }: AssistantTool) => (kind !== undefined ? kind : `workflow-${workflow}`);
const toolOf = (value: string): AssistantTool =>
  value.startsWith('workflow-') ? { workflow: Number(value.slice('workflow-'.length)) } : { kind: value };

export function ToolChoice({ chosen, onChange }: Props) {
  const { library, work } = useMessages();
  const offer = useLoaded(getWorkOffer, 'tasks');
  const workflows = useLoaded(listWorkflows, 'workflows');
  const options = [
    ...inOrder(offer.value?.kinds ?? []).map((kind) => ({ value: kind, name: work.kind(kind).name })),
    ...(workflows.value ?? []).map(({ id, name }) => ({ value: `workflow-${id}`, name })),
  ];
  const offered = new Set(options.map(({ value }) => value));
  return (
    <>
      <ProblemNote problem={offer.problem} onRetry={offer.reload} />
      <ProblemNote problem={workflows.problem} onRetry={workflows.reload} />
      {offer.value && workflows.value && (
        <ChoiceGroup
          type="checkbox"
          legend={library.part('tools')}
          hint={library.toolsHint}
          options={options}
          chosen={chosen.map(valueOf)}
          // What is gone since can't be unticked: it is left out with the first change.
          onChange={(values) => onChange(values.filter((value) => offered.has(value)).map(toolOf))}
        />
      )}
    </>
  );
}
