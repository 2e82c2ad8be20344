// Pages whose text was read from their picture: how sure it is.
import type { ReadPage } from '../api/types';

/** Below this a word in a few lines is wrong, and what is read should be compared with the picture. */
export const unsureBelow = 0.8;

export interface ReadPagesSummary {
  read: number;
  unsure: number[];
  unread: number[];
}

export const isUnsure = ({ confidence }: ReadPage) => confidence !== null && confidence < unsureBelow;

export function summariseReadPages(pages: ReadPage[]): ReadPagesSummary {
  const unread = pages.filter(({ confidence }) => confidence === null).map(({ page }) => page);
  const unsure = pages.filter(isUnsure).map(({ page }) => page);
  return { read: pages.length - unread.length, unsure, unread };
}

/** 1, 2, 3, 7 as "1–3, 7". */
export function pageRanges(pages: number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
