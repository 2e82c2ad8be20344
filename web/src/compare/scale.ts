// Where a strength lies on the picture.
import type { ModelResult } from '../api/comparisons';

/** From strengths to places between `left` and `right`, so that every interval and 0 fit. */
export function scaleOf(
  results: Pick<ModelResult, 'low' | 'high'>[],
  left: number,
  right: number,
): (strength: number) => number {
  const low = Math.min(0, ...results.map((result) => result.low));
  const high = Math.max(0, ...results.map((result) => result.high));
  const span = high - low || 1;
  return (strength) => left + ((strength - low) / span) * (right - left);
}
