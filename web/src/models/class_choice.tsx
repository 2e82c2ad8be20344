// How well a text must be guarded, or what a model is cleared for.
import type { SecurityClass } from '../api/types';
import { useMessages } from '../messages/language';
import { SelectField } from '../shared/select_field';

const classes: SecurityClass[] = ['open', 'internal', 'sensitive', 'secret'];

interface Props {
  label: string;
  value: SecurityClass;
  onChange: (value: SecurityClass) => void;
}

export function ClassChoice({ onChange, ...rest }: Props) {
  const { models } = useMessages();
  const options = classes.map((value) => ({ value, name: models.classes[value] }));
  return <SelectField {...rest} options={options} onChange={(value) => onChange(value as SecurityClass)} />;
}
