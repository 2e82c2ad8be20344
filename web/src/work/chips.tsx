// What is chosen, each with a button that takes it away.
import { Icon } from '../shared/icons';

export interface Chip {
  key: string | number;
  name: string;
  remove: () => void;
}

interface Props {
  label: string;
  chips: Chip[];
  /** What the button says of a name. */
  removeLabel: (name: string) => string;
}

export function Chips({ label, chips, removeLabel }: Props) {
  if (chips.length === 0) return null;
  return (
    <ul class="work-chips" aria-label={label}>
      {chips.map(({ key, name, remove }) => (
        <li key={key}>
          <span>{name}</span>
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-icon
            aria-label={removeLabel(name)}
            onClick={remove}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
