/** The list with one element a place earlier (-1) or later (1); null where there is no such place. */
export function moved<T>(list: T[], index: number, by: -1 | 1): T[] | null {
  const to = index + by;
  if (to < 0 || to >= list.length) return null;
  const after = [...list];
  [after[index], after[to]] = [after[to]!, after[index]!];
  return after;
}
