// What is written about a language model in its dialog, and what of it is sent.
import type { LanguageModel, LanguageModelChange } from '../api/language_models';
import type { SecurityClass } from '../api/types';

export interface ModelForm {
  name: string;
  /** A server's address, or a model file of the installation's. */
  place: string;
  server_model: string;
  /** '' leaves the key as it is. */
  key: string;
  origin: string;
  licence: string;
  /** With commas between. */
  languages: string;
  runs_at: string;
  cleared_for: SecurityClass;
  context_tokens: string;
  prompt_price: string;
  answer_price: string;
  requests_at_once: string;
  ca_file: string;
  enabled: boolean;
}

export const newForm: ModelForm = {
  name: '',
  place: 'https://',
  server_model: '',
  key: '',
  origin: '',
  licence: '',
  languages: 'sv, en',
  runs_at: '',
  cleared_for: 'internal',
  context_tokens: '8192',
  prompt_price: '0',
  answer_price: '0',
  requests_at_once: '8',
  ca_file: '',
  enabled: true,
};

const orePerKrona = 100;

export const formOf = (model: LanguageModel): ModelForm => ({
  name: model.name,
  place: model.file || (model.base_url ?? ''),
  server_model: model.server_model ?? '',
  key: '',
  origin: model.origin,
  licence: model.licence,
  languages: model.languages.join(', '),
  runs_at: model.runs_at,
  cleared_for: model.cleared_for,
  context_tokens: String(model.context_tokens),
  prompt_price: String(model.prompt_price_ore / orePerKrona).replace('.', ','),
  answer_price: String(model.answer_price_ore / orePerKrona).replace('.', ','),
  requests_at_once: String(model.requests_at_once ?? newForm.requests_at_once),
  ca_file: model.ca_file ?? '',
  enabled: model.enabled ?? true,
});

export type NumberField = 'context_tokens' | 'prompt_price' | 'answer_price' | 'requests_at_once';

/** Least and most, as the server has them; prices in kronor. */
export const numberRanges: Record<NumberField, [number, number]> = {
  context_tokens: [512, 100_000_000],
  prompt_price: [0, 100_000],
  answer_price: [0, 100_000],
  requests_at_once: [1, 10_000],
};

/** Kronor may have öre. */
function numberIn(field: NumberField, text: string): number | null {
  const form = field.endsWith('price') ? /^\d+([.,]\d{1,2})?$/ : /^\d+$/;
  if (!form.test(text.trim())) return null;
  const value = Number(text.trim().replace(',', '.'));
  const [least, most] = numberRanges[field];
  return value >= least && value <= most ? value : null;
}

/** Numbers that can't be. */
export const wrongNumbers = (form: ModelForm): NumberField[] =>
  (Object.keys(numberRanges) as NumberField[]).filter((field) => numberIn(field, form[field]) === null);

export const isAddress = (text: string) => /^https?:\/\/[^\s/@]+(\/\S*)?$/.test(text.trim());

/** Names of files have no folders; `svea model list` shows them. */
export const isPlace = (text: string) => isAddress(text) || /^[^\s/\\:@]+$/.test(text.trim());

export const isComplete = (form: ModelForm) =>
  form.name.trim() !== '' && isPlace(form.place) && wrongNumbers(form).length === 0;

/** Of a form that is complete. */
export function changeOf(form: ModelForm): LanguageModelChange {
  const number = (field: NumberField) => numberIn(field, form[field])!;
  const inOre = (field: NumberField) => Math.round(number(field) * orePerKrona);
  return {
    name: form.name.trim(),
    ...(isAddress(form.place)
      ? { base_url: form.place.trim(), file: '' }
      : { base_url: '', file: form.place.trim() }),
    server_model: form.server_model.trim(),
    ...(form.key === '' ? {} : { key: form.key }),
    origin: form.origin.trim(),
    licence: form.licence.trim(),
    languages: form.languages
      .split(/[\s,]+/)
      .filter((code) => code !== '')
      .map((code) => code.toLowerCase()),
    runs_at: form.runs_at.trim(),
    cleared_for: form.cleared_for,
    context_tokens: number('context_tokens'),
    prompt_price_ore: inOre('prompt_price'),
    answer_price_ore: inOre('answer_price'),
    requests_at_once: number('requests_at_once'),
    ca_file: form.ca_file.trim(),
    enabled: form.enabled,
  };
}
