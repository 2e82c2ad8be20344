// The vote: one is best, all are as good, or none is.
import { useState } from 'preact/hooks';
import { vote, type Verdict } from '../api/comparisons';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { ProblemNote } from '../shared/problem_note';
import { TextArea } from '../shared/text_area';
import { letterOf } from './letters';

interface Props {
  comparison: number;
  answers: number;
  onVoted: (models: string[]) => Promise<void>;
}

export function VoteForm({ comparison, answers, onVoted }: Props) {
  const { compare } = useMessages();
  const [choice, setChoice] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [checked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    setProblem(null);
    if (choice === null) return;
    try {
      await onVoted(await vote(comparison, verdictOf(choice), why.trim()));
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const best = Array.from({ length: answers }, (_, place) => ({
    value: String(place),
    name: compare.best(letterOf(place)),
  }));
  return (
    <form class="space-form stack" noValidate onSubmit={submit}>
      <ProblemNote problem={problem} />
      <ChoiceGroup
        type="radio"
        legend={compare.vote}
        {...(checked && choice === null ? { hint: compare.choose } : {})}
        options={[
          ...best,
          { value: 'equal', name: compare.equal },
          { value: 'all_bad', name: compare.allBad },
        ]}
        chosen={choice === null ? [] : [choice]}
        onChange={([value]) => setChoice(value ?? null)}
      />
      <TextArea label={compare.why} hint={compare.whyHint} rows={2} value={why} onInput={setWhy} />
      <button type="submit" class="ds-button">
        {compare.submit}
      </button>
    </form>
  );
}

function verdictOf(choice: string): Verdict {
  if (choice === 'equal' || choice === 'all_bad') return { verdict: choice };
  return { verdict: 'one_best', best: Number(choice) };
}
