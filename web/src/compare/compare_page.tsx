// The same question to several models side by side, a blind vote, and what all votes together say.
import { useState } from 'preact/hooks';
import { getResults, startComparison } from '../api/comparisons';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import { usePageTitle } from '../shared/use_page_title';
import { BlindAnswers } from './blind_answers';
import { CompareForm } from './compare_form';
import { CompareResults } from './compare_results';

interface Asked {
  question: string;
  comparison: number;
  answers: number;
}

export function ComparePage() {
  const { compare, loading } = useMessages();
  const { organisation } = useSession();
  const heading = usePageTitle(compare.title);
  const results = useLoaded(() => getResults(organisation.id), organisation.id);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const ask = async (question: string, models: string[]) => {
    setProblem(null);
    try {
      const { id, answers } = await startComparison(organisation.id, question, models);
      setAsked({ question, comparison: id, answers });
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {compare.title}
      </h1>
      <p class="lead">{compare.lead}</p>
      <ProblemNote problem={problem ?? results.problem} onRetry={results.reload} />
      {asked ? (
        <BlindAnswers
          key={asked.comparison}
          {...asked}
          onVoted={results.reload}
          onAgain={() => setAsked(null)}
        />
      ) : (
        results.value && <CompareForm models={results.value.models} onAsk={ask} />
      )}
      {results.value ? (
        <CompareResults {...results.value} />
      ) : (
        !results.problem && <p class="quiet">{loading}</p>
      )}
    </main>
  );
}
