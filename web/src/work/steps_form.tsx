// How the chosen work is to be done, and what is done after it: mostly nothing.
import type { ComponentChildren } from 'preact';
import type { TaskStep } from '../api/task_runs';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { Icon } from '../shared/icons';
import { SelectField } from '../shared/select_field';
import { kindNamed } from './kinds';

const stepsMax = 10;

interface Props {
  offered: string[];
  /** The first one's kind is chosen elsewhere. */
  steps: TaskStep[];
  onChange: (steps: TaskStep[]) => void;
  /** What more can be done with all the steps. */
  children: ComponentChildren;
}

export function StepsForm({ offered, steps, onChange, children }: Props) {
  const { work } = useMessages();
  const change = (at: number, part: Partial<TaskStep>) =>
    onChange(steps.map((step, place) => (place === at ? { ...step, ...part } : step)));
  const add = () => {
    const before = steps.map((step) => ({ ...step, is_checked: true }));
    onChange([...before, { kind: offered[0]!, options: {}, is_checked: false }]);
  };
  return (
    <>
      {steps.map((step, at) => (
        <StepForm
          key={at}
          offered={offered}
          step={step}
          at={at}
          steps={steps.length}
          onChange={(part) => change(at, part)}
          onRemove={() => onChange(steps.filter((_, place) => place !== at))}
        />
      ))}
      <div class="work-buttons">
        {steps.length < stepsMax && (
          <button type="button" class="ds-button" data-variant="tertiary" onClick={add}>
            <Icon name="plus" />
            {work.addStep}
          </button>
        )}
        {children}
      </div>
    </>
  );
}

interface StepProps {
  offered: string[];
  step: TaskStep;
  /** Its place among so many, from 0. */
  at: number;
  steps: number;
  onChange: (part: Partial<TaskStep>) => void;
  onRemove: () => void;
}

function StepForm({ offered, step, at, steps, onChange, onRemove }: StepProps) {
  const { work } = useMessages();
  const { Options } = kindNamed(step.kind);
  const { name } = work.kind(step.kind);
  if (steps === 1 && !Options) return null;
  return (
    <fieldset class="work-step stack">
      <legend class="ds-label">{steps === 1 ? name : work.stepNumber(at + 1, name)}</legend>
      {at > 0 && (
        <SelectField
          label={work.then}
          value={step.kind}
          options={offered.map((value) => ({ value, name: work.kind(value).name }))}
          onChange={(kind) => onChange({ kind, options: {} })}
        />
      )}
      {Options && <Options value={step.options} onChange={(options) => onChange({ options })} />}
      {at < steps - 1 && (
        <ChoiceGroup
          type="checkbox"
          legend={work.between}
          options={[{ value: 'checked', name: work.isChecked }]}
          chosen={step.is_checked ? ['checked'] : []}
          onChange={(chosen) => onChange({ is_checked: chosen.length > 0 })}
        />
      )}
      {at > 0 && (
        <button type="button" class="ds-button" data-variant="tertiary" onClick={onRemove}>
          <Icon name="trash" />
          {work.removeStep}
        </button>
      )}
    </fieldset>
  );
}
