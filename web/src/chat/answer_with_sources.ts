// An answer as it is pasted elsewhere.
import type { Turn } from '../api/types';
import type { Messages } from '../messages/sv';
import { plainText, readAnswer } from './answer_markdown';

/** The answer as plain text, then one line a source. */
export function answerWithSources(turn: Turn, { sources }: Messages): string {
  const lines = turn.citations.map(({ n, title, heading, document, page }) => {
    const place = [title, heading, document, page > 0 ? sources.page(page) : ''];
    return `[${n}] ${place.filter(Boolean).join(', ')}`;
  });
  const answer = plainText(readAnswer(turn.answer), 'keep');
  return lines.length === 0 ? answer : `${answer}\n\n${sources.title}\n${lines.join('\n')}`;
}
