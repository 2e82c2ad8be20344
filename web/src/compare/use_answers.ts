// The answers of a comparison as they come, each in its own stream.
import { useEffect, useState } from 'preact/hooks';
import { followAnswer, type BlindAnswer } from '../api/comparisons';

export interface AnswerSoFar extends BlindAnswer {
  state: 'writing' | 'done' | 'lost';
}

const nothing: AnswerSoFar = { answer: '', citations: [], state: 'writing' };

export function useAnswers(comparison: number, count: number): AnswerSoFar[] {
  const [answers, setAnswers] = useState<AnswerSoFar[]>(() => new Array(count).fill(nothing));
  useEffect(() => {
    const change = (place: number, changed: (before: AnswerSoFar) => AnswerSoFar) =>
      setAnswers((all) => all.map((answer, at) => (at === place ? changed(answer) : answer)));
    const stops = Array.from({ length: count }, (_, place) =>
      followAnswer(comparison, place, {
        onDelta: (text) => change(place, (before) => ({ ...before, answer: before.answer + text })),
        onRestart: () => change(place, () => nothing),
        onDone: (answer) => change(place, () => ({ ...answer, state: 'done' })),
        onLost: () => change(place, (before) => ({ ...before, state: 'lost' })),
      }),
    );
    return () => stops.forEach((stop) => stop());
  }, [comparison, count]);
  return answers;
}
