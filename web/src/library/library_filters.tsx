// Narrows the library down.
import type { Organisation, Space } from '../api/types';
import { useMessages } from '../messages/language';
import { SelectField } from '../shared/select_field';
import { TextField } from '../shared/text_field';
import type { LibraryQuery, Sorting } from './library_query';

interface Props {
  value: LibraryQuery;
  /** That something lies in. */
  kinds: string[];
  spaces: Space[];
  organisations: Organisation[];
  onChange: (changed: Partial<LibraryQuery>) => void;
}

export function LibraryFilters({ value, kinds, spaces, organisations, onChange }: Props) {
  const { library } = useMessages();
  const nameOf = (organisation: number) => organisations.find(({ id }) => id === organisation)?.name ?? '';
  return (
    <div role="search" class="filters">
      <TextField
        type="search"
        label={library.search}
        value={value.words}
        onInput={(words) => onChange({ words })}
      />
      <SelectField
        label={library.kindLabel}
        value={value.kind}
        options={[
          { value: '', name: library.anyKind },
          ...kinds.map((kind) => ({ value: kind, name: library.kind(kind).many })),
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <SelectField
        label={library.space}
        value={value.space === null ? '' : String(value.space)}
        options={[
          { value: '', name: library.anySpace },
          ...spaces.map(({ id, name, organisation }) => ({
            value: String(id),
            name,
            group: nameOf(organisation),
          })),
        ]}
        onChange={(space) => onChange({ space: space === '' ? null : Number(space) })}
      />
      <SelectField
        label={library.sorting}
        value={value.sorting}
        options={[
          { value: 'rating', name: library.byRating },
          { value: 'name', name: library.byName },
        ]}
        onChange={(sorting) => onChange({ sorting: sorting as Sorting })}
      />
    </div>
  );
}
