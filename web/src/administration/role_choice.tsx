// What a person may do in an organisation.
import type { Role } from '../api/types';
import { useMessages } from '../messages/language';
import { SelectField } from '../shared/select_field';

const roles: Role[] = ['reader', 'editor', 'administrator'];

interface Props {
  label: string;
  labelHidden?: boolean;
  role: Role;
  disabled?: boolean;
  onChange: (role: Role) => void;
}

export function RoleChoice({ role, onChange, ...rest }: Props) {
  const { administration } = useMessages();
  const options = roles.map((value) => ({ value, name: administration.roles[value] }));
  return (
    <SelectField {...rest} value={role} options={options} onChange={(value) => onChange(value as Role)} />
  );
}
