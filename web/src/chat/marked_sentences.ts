// Which sentences of an answer lack support, marked in its Markdown so that they can be shown where they stand.
import type { CheckedSentence } from '../api/types';

/** Private-use characters around a marked sentence: start, its index, end of the index … end. */
export const marks = { start: '\uE000', text: '\uE001', end: '\uE002' } as const;

// What makes a list item, heading or quote stands at the start of its line and is no part of the sentence.
const lineStart = /^(?:\s*(?:[-*+•]|\d+[.)])\s+|\s*#+\s+|\s*>\s*)+/;

export const lacksSupport = ({ verdict }: CheckedSentence) =>
  verdict === 'unsupported' || verdict === 'uncited';

/** Sentences whose marks Markdown would tear apart – rows of tables, halves of something bold – are left unmarked. */
export function withMarks(text: string, sentences: CheckedSentence[]): string {
  if (/[\uE000-\uE002]/.test(text)) return text;
  const points = Array.from(text);
  let out = '';
  let done = 0;
  sentences.forEach((sentence, index) => {
    if (!lacksSupport(sentence) || sentence.start < done) return;
    const written = points.slice(sentence.start, sentence.end).join('');
    const lead = lineStart.exec(written)?.[0] ?? '';
    const said = written.slice(lead.length);
    if (said === '' || said.startsWith('|') || (said.split('**').length - 1) % 2 === 1) return;
    out += points.slice(done, sentence.start).join('') + lead;
    out += `${marks.start}${index}${marks.text}${said}${marks.end}`;
    done = sentence.end;
  });
  return out + points.slice(done).join('');
}
