// What differs between two versions of an entry.
import type { EntryVersion } from '../api/library';

/** "name", "description" or a member of the body, in the order that they are written. */
export function changedParts(older: EntryVersion, newer: EntryVersion): string[] {
  const own = (['name', 'description'] as const).filter((part) => older[part] !== newer[part]);
  const members = new Set([...Object.keys(newer.body), ...Object.keys(older.body)]);
  const differs = (member: string) =>
    JSON.stringify(older.body[member]) !== JSON.stringify(newer.body[member]);
  return [...own, ...[...members].filter(differs)];
}
