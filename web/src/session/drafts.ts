// What a person has written but not sent, kept in the tab so that a reload or a lost session takes nothing.
const prefix = 'svea.draft.';
const keyOf = (conversation: number | null) => prefix + (conversation ?? 'new');

export function readDraft(conversation: number | null): string {
  return sessionStorage.getItem(keyOf(conversation)) ?? '';
}

export function keepDraft(conversation: number | null, text: string): void {
  if (text === '') sessionStorage.removeItem(keyOf(conversation));
  else sessionStorage.setItem(keyOf(conversation), text);
}

/** When somebody signs out: the next person at the computer shall not see it. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  }
}
