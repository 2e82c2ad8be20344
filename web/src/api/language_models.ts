// Language models: which there are, who writes with which, and what they use.
import { request } from './client';
import type { SecurityClass, Sentence } from './types';

/** What everybody sees of a model. Prices are öre per million tokens. */
export interface LanguageModel {
  slug: string;
  name: string;
  origin: string;
  licence: string;
  /** ISO 639-1 */
  languages: string[];
  context_tokens: number;
  prompt_price_ore: number;
  answer_price_ore: number;
  cleared_for: SecurityClass;
  runs_at: string;
  /** Named by the server's configuration, and only changed there. */
  from_configuration: boolean;
  state: 'ready' | 'loading' | 'resting' | 'unreachable' | 'off';
  running: number;
  waiting: number;
  /** From here on: for the operator alone. */
  failure?: (Sentence & { code: string }) | null;
  base_url?: string;
  /** Where it is no server's: a model file of the installation's. */
  file?: string;
  server_model?: string;
  has_key?: boolean;
  ca_file?: string;
  requests_at_once?: number;
  enabled?: boolean;
  organisations?: number[];
}

export interface LanguageModelChange {
  name: string;
  origin: string;
  licence: string;
  languages: string[];
  context_tokens: number;
  prompt_price_ore: number;
  answer_price_ore: number;
  cleared_for: SecurityClass;
  runs_at: string;
  base_url: string;
  file: string;
  server_model: string;
  /** Left out: as it is. */
  key?: string;
  ca_file: string;
  requests_at_once: number;
  enabled: boolean;
}

export async function listModels(): Promise<LanguageModel[]> {
  return (await request<{ models: LanguageModel[] }>('GET', '/language-models')).models;
}

export function addModel(model: LanguageModelChange & { slug: string }): Promise<LanguageModel> {
  return request('POST', '/language-models', { body: model });
}

export function changeModel(slug: string, change: Partial<LanguageModelChange>): Promise<LanguageModel> {
  return request('PATCH', `/language-models/${slug}`, { body: change });
}

export function removeModel(slug: string): Promise<void> {
  return request('DELETE', `/language-models/${slug}`);
}

export interface TryOut {
  answer: string;
  first_word_ms: number;
  ms: number;
}

/** Has the model write a sentence. */
export function tryModel(slug: string): Promise<TryOut> {
  return request('POST', `/language-models/${slug}/test`);
}

export interface ModelChoice {
  /** Null: the installation's. */
  organisation: number | null;
  /** Null: every space. */
  space: number | null;
  /** '': every task. */
  task: string;
  /** Slugs, the first choice first. */
  models: string[];
}

const choicesOf = (organisation: number | null) =>
  organisation === null ? '/model-choices' : `/organisations/${organisation}/model-choices`;

/** With those of the installation. `organisation` null: of the installation alone. */
export async function listChoices(organisation: number | null): Promise<ModelChoice[]> {
  return (await request<{ choices: ModelChoice[] }>('GET', choicesOf(organisation))).choices;
}

/** No models: the choice is taken back. */
export function chooseModels(
  organisation: number | null,
  space: number | null,
  models: string[],
): Promise<void> {
  return request('PUT', choicesOf(organisation), { body: { space, models } });
}

export interface ModelUse {
  model: string;
  requests: number;
  prompt_tokens: number;
  answer_tokens: number;
  priced_tokens: number;
  cost_ore: number;
}

export interface ModelUsage {
  organisation: number;
  /** 2026-11 */
  month: string;
  /** Of models that have a price; 0: no limit. */
  tokens_per_month: number;
  queue_share: number;
  priced_tokens: number;
  budget: 'free' | 'warned' | 'spent';
  uses: ModelUse[];
}

/** Of this month. */
export function getUsage(organisation: number): Promise<ModelUsage> {
  return request('GET', `/organisations/${organisation}/model-usage`);
}

/** Of this month, for the operator. */
export async function listUsage(): Promise<(ModelUsage & { name: string })[]> {
  type All = { organisations: (ModelUsage & { name: string })[] };
  return (await request<All>('GET', '/model-usage')).organisations;
}

export function setAllowance(
  organisation: number,
  allowance: { tokens_per_month: number; queue_share: number },
): Promise<ModelUsage> {
  return request('PUT', `/organisations/${organisation}/model-allowance`, { body: allowance });
}

export interface Writer {
  first_choice: string | null;
  writes_now: string | null;
  /** Why the first choice does not write, when it doesn't. */
  warning: (Sentence & { code: string }) | null;
}

export function getWriter(organisation: number): Promise<Writer> {
  return request('GET', `/organisations/${organisation}/writer`);
}
