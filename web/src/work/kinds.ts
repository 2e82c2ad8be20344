// How each kind of work is asked for and shown; one that is not here is asked for without options and shown as text.
import type { ComponentType } from 'preact';
import type { ItemWithResults, ResultObject, TaskResult, TaskStep } from '../api/task_runs';
import { AnalyseResult } from './analyse_result';
import { BasisOptions } from './basis_options';
import { BasisResult } from './basis_result';
import { ChangesResult } from './changes_result';
import { ClassifyOptions, withoutBlanks } from './classify_options';
import { ClassifyResult } from './classify_result';
import { CompareOptions } from './compare_options';
import { CompareResult } from './compare_result';
import { DraftOptions } from './draft_options';
import { DraftResult } from './draft_result';
import { ExtractOptions, withNamedFields } from './extract_options';
import { ExtractResult } from './extract_result';
import { ImproveOptions } from './improve_options';
import { LetterOptions } from './letter_options';
import { LetterResult } from './letter_result';
import { MinutesResult } from './minutes_result';
import { SimplifyOptions, withWordRows } from './simplify_options';
import { SummariseOptions } from './summarise_options';
import { SummariseResult } from './summarise_result';

export type Options = Record<string, unknown>;

export interface OptionsProps {
  value: Options;
  onChange: (value: Options) => void;
}

export interface ResultProps {
  run: number;
  item: ItemWithResults;
  /** Of the step that is shown. */
  result: TaskResult;
  /** Keeps what the person has made of the result; null: as it was. */
  onEdit: (edited: ResultObject | null) => Promise<void>;
}

export interface Kind {
  kind: string;
  Options?: ComponentType<OptionsProps>;
  /** What is asked for, of what the form holds. */
  asked?: (options: Options) => Options;
  Result?: ComponentType<ResultProps>;
}

/** In the order that people choose from. */
export const kinds: Kind[] = [
  { kind: 'summarise', Options: SummariseOptions, Result: SummariseResult },
  { kind: 'simplify', Options: SimplifyOptions, asked: withWordRows, Result: ChangesResult },
  { kind: 'improve', Options: ImproveOptions, Result: ChangesResult },
  { kind: 'extract', Options: ExtractOptions, asked: withNamedFields, Result: ExtractResult },
  { kind: 'classify', Options: ClassifyOptions, asked: withoutBlanks, Result: ClassifyResult },
  { kind: 'decide', Options: BasisOptions, Result: BasisResult },
  { kind: 'letter', Options: LetterOptions, Result: LetterResult },
  { kind: 'analyse', Result: AnalyseResult },
  { kind: 'compare', Options: CompareOptions, Result: CompareResult },
  { kind: 'minutes', Result: MinutesResult },
  { kind: 'draft', Options: DraftOptions, Result: DraftResult },
];

export const kindNamed = (name: string): Kind => kinds.find(({ kind }) => kind === name) ?? { kind: name };

/** The steps as the server is asked for them. */
export const asked = (steps: TaskStep[]): TaskStep[] =>
  steps.map((step) => ({ ...step, options: kindNamed(step.kind).asked?.(step.options) ?? step.options }));

/** Those of these kinds, as people choose from them; unknown ones last. */
export function inOrder(names: string[]): string[] {
  const place = (name: string) => kinds.findIndex(({ kind }) => kind === name) + 1 || kinds.length + 1;
  return [...names].sort((a, b) => place(a) - place(b));
}
