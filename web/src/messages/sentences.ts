// Turns problems into the sentence a person reads.
import type { Problem } from '../api/problem';
import type { Sentence } from '../api/types';
import type { Language } from './language';
import type { Messages } from './sv';

export function inLanguage(sentence: Sentence, language: Language): string {
  return language === 'sv' ? sentence.detail : sentence.detail_en;
}

/** The server's own sentence where it sent one, else ours; with the time to wait when the server says it. */
export function problemSentence(problem: Problem, language: Language, messages: Messages): string {
  const { own, retryAfter } = messages.problem;
  const text = problem.sentence
    ? inLanguage(problem.sentence, language)
    : (own[problem.code] ?? own['unreadable']!);
  return problem.retryAfterS === null ? text : `${text} ${retryAfter(problem.retryAfterS)}`;
}
