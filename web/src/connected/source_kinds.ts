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

/** The settings of `kind` that somebody has written something for; the server has its own for the others. */
export function writtenSettings(kind: SourceKind, written: Written): Partial<SourceSettings> {
  const { lists, numbers } = settings[kind];
  const found: Partial<SourceSettings> = {};
  for (const name of lists) {
    const several = written[name]
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
    if (several.length > 0) found[name] = several;
  }
  for (const name of numbers) if (written[name].trim() !== '') found[name] = Number(written[name]);
  return found;
}
