// What each kind of source asks for, beside its name and address.
import type { SourceKind, SourceSettings } from '../api/connected_sources';

/** In the order that the form shows them. */
export const sourceKinds: SourceKind[] = ['website', 'feed', 'webdav', 'folder', 'riksdagen', 'catalogue'];

/** Only who runs the installation reads the server's own disks. */
export const operatorsKind: SourceKind = 'folder';

export const signsIn = (kind: SourceKind) => kind === 'webdav' || kind === 'website' || kind === 'feed';

export const onNetwork = (kind: SourceKind) => kind !== 'folder';

export type ListSetting = 'include' | 'exclude' | 'hosts' | 'types';
export type NumberSetting = 'depth' | 'items_max' | 'requests_per_minute';

const settings: Record<SourceKind, { lists: ListSetting[]; numbers: NumberSetting[] }> = {
  website: {
    lists: ['include', 'exclude', 'hosts'],
    numbers: ['depth', 'items_max', 'requests_per_minute'],
  },
  feed: { lists: ['include', 'exclude'], numbers: ['items_max', 'requests_per_minute'] },
  webdav: { lists: ['include', 'exclude'], numbers: ['items_max', 'requests_per_minute'] },
  folder: { lists: ['include', 'exclude'], numbers: ['items_max'] },
  riksdagen: { lists: ['types'], numbers: ['items_max', 'requests_per_minute'] },
  catalogue: { lists: ['include', 'exclude', 'hosts'], numbers: ['items_max', 'requests_per_minute'] },
};

export const settingsOf = (kind: SourceKind) => settings[kind];

export const addressOf = (kind: SourceKind) => (kind === 'riksdagen' ? 'https://data.riksdagen.se' : '');

/** How often, in minutes; 0: only when somebody asks. */
export const intervals = [60, 360, 1440, 10080, 0];
export const usualInterval = 1440;

/** What is written in a form, as text. */
export type Written = Record<ListSetting | NumberSetting, string>;

export const nothingWritten: Written = {
  include: '',
  exclude: '',
  hosts: '',
  types: '',
  depth: '',
  items_max: '',
  requests_per_minute: '',
};

/** What the server takes, from least to most. */
export const numberRanges: Record<NumberSetting, [number, number]> = {
  depth: [0, 20],
  items_max: [1, 100_000],
  requests_per_minute: [1, 6000],
};

/** A source's settings as they are written in its form. */
export function writtenOf(source: SourceSettings): Written {
  return {
    include: source.include.join(', '),
    exclude: source.exclude.join(', '),
    hosts: source.hosts.join(', '),
    types: source.types.join(', '),
    depth: String(source.depth),
    items_max: String(source.items_max),
    requests_per_minute: String(source.requests_per_minute),
  };
}

/** The settings of `kind` as somebody has written them; the server has its own for numbers that are not. */
export function writtenSettings(kind: SourceKind, written: Written): Partial<SourceSettings> {
  const { lists, numbers } = settings[kind];
  const found: Partial<SourceSettings> = {};
  for (const name of lists) {
    found[name] = written[name]
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  }
  for (const name of numbers) if (written[name].trim() !== '') found[name] = Number(written[name]);
  return found;
}
