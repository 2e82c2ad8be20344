// What is written about a source in its dialog, and what of it is sent.
import type { ConnectedSource, SourceKind, SourceSettings } from '../api/connected_sources';
import {
  addressOf,
  nothingWritten,
  numberRanges,
  onNetwork,
  settingsOf,
  signsIn,
  usualInterval,
  writtenOf,
  writtenSettings,
  type NumberSetting,
  type Written,
} from './source_kinds';

export interface SourceForm {
  kind: SourceKind;
  name: string;
  address: string;
  space: number;
  interval_minutes: number;
  user: string;
  /** '' leaves the password as it is. */
  password: string;
  written: Written;
  /** The source is inside the operator's own network. */
  inside: boolean;
}

export const newForm = (space: number): SourceForm => ({
  kind: 'website',
  name: '',
  address: addressOf('website'),
  space,
  interval_minutes: usualInterval,
  user: '',
  password: '',
  written: nothingWritten,
  inside: false,
});

export const formOf = ({ kind, name, space, interval_minutes, settings }: ConnectedSource): SourceForm => ({
  kind,
  name,
  space,
  interval_minutes,
  address: settings.address,
  user: settings.user,
  password: '',
  written: writtenOf(settings),
  inside: settings.private_network,
});

/** Numbers that are written but can't be. */
export function wrongNumbers({ kind, written }: SourceForm): NumberSetting[] {
  return settingsOf(kind).numbers.filter((name) => {
    const text = written[name].trim();
    const [least, most] = numberRanges[name];
    return text !== '' && !(/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most);
  });
}

export const isComplete = (form: SourceForm) =>
  form.name.trim() !== '' && form.address.trim() !== '' && wrongNumbers(form).length === 0;

interface Sent extends Partial<SourceSettings> {
  name: string;
  address: string;
  space: number;
  interval_minutes: number;
  password?: string;
}

/** `allowInside`: the person may say whether a source is inside the network. */
export function requestOf(form: SourceForm, allowInside: boolean): Sent {
  const { kind, name, address, space, interval_minutes, user, password, written, inside } = form;
  return {
    name: name.trim(),
    address: address.trim(),
    space,
    interval_minutes,
    ...(signsIn(kind) ? { user: user.trim(), ...(password === '' ? {} : { password }) } : {}),
    ...(allowInside && onNetwork(kind) ? { private_network: inside } : {}),
    ...writtenSettings(kind, written),
  };
}
