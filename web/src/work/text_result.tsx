// A result as the text it is.
import { AnswerText } from '../chat/answer_text';
import type { ResultProps } from './kinds';

export function TextResult({ result }: ResultProps) {
  return <AnswerText text={result.text} growing={false} sentences={[]} cite={(n) => `[${n}]`} />;
}
