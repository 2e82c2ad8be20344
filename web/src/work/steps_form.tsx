// The steps of what is to be done: mostly one.
import type { TaskStep } from '../api/task_runs';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { Icon } from '../shared/icons';
import { SelectField } from '../shared/select_field';
import { kindNamed } from './kinds';

const stepsMax = 10;

interface Props {
  offered: string[];
  steps: TaskStep[];
  onChange: (steps: TaskStep[]) => void;
}

export function StepsForm({ offered, steps, onChange }: Props) {
  const { work } = useMessages();
  const change = (at: number, part: Partial<TaskStep>) =>
    onChange(steps.map((step, place) => (place === at ? { ...step, ...part } : step)));
  const add = () => {
    const before = steps.map((step) => ({ ...step, is_checked: true }));
    onChange([...before, { kind: offered[0]!, options: {}, is_checked: false }]);
  };
  return (
    <>
      {steps.map((step, at) => {
        const { Options } = kindNamed(step.kind);
        const choose = (kind: string) => change(at, { kind, options: {} });
        return (
          <fieldset key={at} class="work-step stack">
            {steps.length > 1 && <legend class="ds-label">{work.stepNumber(at + 1)}</legend>}
            {at === 0 ? (
              <ChoiceGroup
                type="radio"
                legend={work.what}
                options={offered.map((value) => ({ value, ...work.kind(value) }))}
                chosen={[step.kind]}
                onChange={([kind]) => choose(kind!)}
              />
            ) : (
              <SelectField
                label={work.then}
                value={step.kind}
                options={offered.map((value) => ({ value, name: work.kind(value).name }))}
                onChange={choose}
              />
            )}
            {Options && <Options value={step.options} onChange={(options) => change(at, { options })} />}
            {at < steps.length - 1 && (
              <ChoiceGroup
                type="checkbox"
                legend={work.between}
                options={[{ value: 'checked', name: work.isChecked }]}
                chosen={step.is_checked ? ['checked'] : []}
                onChange={(chosen) => change(at, { is_checked: chosen.length > 0 })}
              />
            )}
            {at > 0 && (
              <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                onClick={() => onChange(steps.filter((_, place) => place !== at))}
              >
                <Icon name="trash" />
                {work.removeStep}
              </button>
            )}
          </fieldset>
        );
      })}
      {steps.length < stepsMax && (
        <button type="button" class="ds-button work-add" data-variant="tertiary" onClick={add}>
          <Icon name="plus" />
          {work.addStep}
        </button>
      )}
    </>
  );
}
