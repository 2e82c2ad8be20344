// Templates, and results as files.
import { address, request, sessionRenewed } from './client';
import { problemFrom, unreachable } from './problem';
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
export async function getResultFile(
  run: number,
  ordinal: number,
  step: number,
  type: FileType,
): Promise<Blob> {
  const fetchOnce = async () => {
    const target = address(`/task-runs/${run}/items/${ordinal}/file`, { type, step });
    const response = await fetch(target, { credentials: 'same-origin' }).catch(() => {
      throw unreachable();
    });
    if (!response.ok)
      throw problemFrom(response.status, await response.text(), response.headers.get('Retry-After'));
    return response.blob();
  };
  try {
    return await fetchOnce();
  } catch (error) {
    const renewed = sessionRenewed(error);
    if (!renewed) throw error;
    await renewed;
    return fetchOnce();
  }
}
