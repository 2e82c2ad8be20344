// Templates, and results as files.
import { request } from './client';
import { download } from './download';
import type { Sentence } from './types';

export interface TemplateField {
  name: string;
  /** What the person who fills in should know; "" where the template says nothing. */
  guidance: string;
  kind: 'text' | 'yes_no' | 'choice' | 'list';
  form: 'text' | 'number' | 'amount' | 'date' | 'long_date';
  choices: string[];
  /** The lists whose rows have it, from the outermost. */
  lists: string[];
}

export interface Template {
  format: 'docx' | 'odt';
  fields: TemplateField[];
  problems: Sentence[];
}

export type FileType = 'docx' | 'odt' | 'pdf';

export function getTemplate(document: number): Promise<Template> {
  return request('GET', `/documents/${document}/template`);
}

/** What a step gave, as the person has changed it. Throws Problem. */
export function getResultFile(run: number, ordinal: number, step: number, type: FileType): Promise<Blob> {
  return download(`/task-runs/${run}/items/${ordinal}/file`, { type, step });
}
