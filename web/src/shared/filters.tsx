// Narrows down which documents a page shows. In a narrow window the fields fold away behind their number.
import type { ComponentChildren } from 'preact';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { useLanguageOptions } from './document_languages';
import { scopeOptions, type Scope } from './scope';
import { SelectField } from './select_field';
import { TextField } from './text_field';
import { useDocumentTypes } from './use_document_types';
import { narrow, useMediaQuery } from './use_media_query';
import type { Space } from '../api/types';

export interface FilterValues {
  scope: Scope;
  type: string;
  language: string;
  /** YYYY-MM-DD, or "". */
  from: string;
  to: string;
}

export const noFilters: FilterValues = { scope: 'all', type: '', language: '', from: '', to: '' };

interface Props {
  value: FilterValues;
  spaces: Space[];
  onChange: (changed: Partial<FilterValues>) => void;
  /** Fields of the page's own, and how many of them narrow something down. */
  children?: ComponentChildren;
  ownActive?: number;
}

/** How many of the filters narrow something down. */
export function activeFilters(value: FilterValues): number {
  return Object.entries(noFilters).filter(([name, none]) => value[name as keyof FilterValues] !== none)
    .length;
}

export function Filters({ value, spaces, onChange, children, ownActive = 0 }: Props) {
  const messages = useMessages();
  const { filters } = messages;
  const { session } = useSession();
  const types = useDocumentTypes();
  const languages = useLanguageOptions(value.language);
  const folded = useMediaQuery(narrow);
  const fields = (
    <div class="filters">
      <SelectField
        label={messages.scope.label}
        value={value.scope}
        options={scopeOptions(session.organisations, spaces, messages)}
        onChange={(scope) => onChange({ scope: scope as Scope })}
      />
      <SelectField
        label={filters.type}
        value={value.type}
        options={[{ value: '', name: filters.anyType }, ...types.options]}
        onChange={(type) => onChange({ type })}
      />
      <SelectField
        label={filters.language}
        value={value.language}
        options={[{ value: '', name: filters.anyLanguage }, ...languages]}
        onChange={(language) => onChange({ language })}
      />
      <TextField type="date" label={filters.from} value={value.from} onInput={(from) => onChange({ from })} />
      <TextField type="date" label={filters.to} value={value.to} onInput={(to) => onChange({ to })} />
      {children}
    </div>
  );
  if (!folded) return fields;
  return (
    <details class="unfolding filters-folded">
      <summary>{filters.active(activeFilters(value) + ownActive)}</summary>
      {fields}
    </details>
  );
}
