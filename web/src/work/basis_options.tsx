// Which way to appeal the draft tells of.
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import type { OptionsProps } from './kinds';

const ways = ['administrative', 'legality', 'none'] as const;

export function BasisOptions({ value, onChange }: OptionsProps) {
  const { basis } = useMessages();
  return (
    <ChoiceGroup
      type="radio"
      legend={basis.appeal}
      options={ways.map((way) => ({ value: way, name: basis.ways[way] }))}
      chosen={[String(value['appeal'] ?? ways[0])]}
      onChange={([appeal]) => onChange({ appeal })}
    />
  );
}
