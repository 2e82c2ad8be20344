// Which of the two texts is the old one.
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import type { OptionsProps } from './kinds';

const orders = ['old_first', 'new_first'] as const;

export function CompareOptions({ value, onChange }: OptionsProps) {
  const { textWork } = useMessages();
  return (
    <ChoiceGroup
      type="radio"
      legend={textWork.order}
      options={orders.map((each) => ({ value: each, name: textWork.orders[each] }))}
      chosen={[String(value['order'] ?? orders[0])]}
      onChange={([order]) => onChange({ order })}
    />
  );
}
