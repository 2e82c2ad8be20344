// Finds documents by name, and narrows the list down.
import type { Space } from '../api/types';
import { useMessages } from '../messages/language';
import { Filters } from '../shared/filters';
import { SelectField } from '../shared/select_field';
import { TextField } from '../shared/text_field';
import { documentStates } from './list_query';
import type { ListFilters } from './use_document_filters';

interface Props {
  value: ListFilters;
  spaces: Space[];
  onChange: (changed: Partial<ListFilters>) => void;
}

export function DocumentFilters({ value, spaces, onChange }: Props) {
  const { documents } = useMessages();
  return (
    <div role="search" class="document-filters">
      <TextField
        type="search"
        label={documents.search}
        value={value.name}
        onInput={(name) => onChange({ name })}
      />
      <Filters value={value} spaces={spaces} onChange={onChange} ownActive={value.state === '' ? 0 : 1}>
        <SelectField
          label={documents.state}
          value={value.state}
          options={[
            { value: '', name: documents.anyState },
            ...documentStates.map((state) => ({ value: state, name: documents.states[state] })),
          ]}
          onChange={(state) => onChange({ state: state as ListFilters['state'] })}
        />
      </Filters>
    </div>
  );
}
