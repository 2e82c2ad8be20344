// A document's metadata as a form shows it.
import type { Metadata } from '../api/types';

export const metadataFields = [
  'title',
  'type',
  'date',
  'diarienummer',
  'author',
  'publisher',
  'language',
] as const satisfies (keyof Metadata)[];

/** What a person has changed, without the space around it. */
export function changedFields(before: Metadata, after: Metadata): Partial<Metadata> {
  const changed: Partial<Metadata> = {};
  for (const field of metadataFields) {
    const value = after[field].trim();
    if (value !== before[field]) changed[field] = value;
  }
  return changed;
}
