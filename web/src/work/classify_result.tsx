// The class of a text, how likely it is, and which words spoke for it.
import type { Sentence } from '../api/types';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import type { ResultProps } from './kinds';
import { PlacedList } from './placed_list';
import type { SourcePlace } from './place_button';

interface Reason {
  word: string;
  place: SourcePlace;
}

export function ClassifyResult({ item, result }: ResultProps) {
  const { language, messages } = useLanguage();
  const { fieldWork } = messages;
  const said = result.edited ?? result.result;
  const candidates: { class: string; probability: number }[] = said.candidates;
  const reasons: Reason[] = said.reasons;
  const warnings: Sentence[] = said.warnings;
  const { texts, accuracy, share_known, accuracy_known } = said.learnt;
  return (
    <>
      <p>
        <strong>{said.class ?? fieldWork.unknown}</strong>
      </p>
      {said.class === null && candidates.length > 0 && <p>{fieldWork.unknownHelp(said.threshold)}</p>}
      {said.writer !== 'grund' && <p class="quiet">{fieldWork.saidBy(said.writer)}</p>}
      {said.explanation && <p>{said.explanation}</p>}
      {warnings.map((warning, at) => (
        <p key={at} class="quiet">
          {inLanguage(warning, language)}
        </p>
      ))}
      {candidates.length > 0 && (
        <section>
          <p>{fieldWork.candidates}</p>
          <ol class="work-list">
            {candidates.map((one) => (
              <li key={one.class}>{fieldWork.candidate(one.class, one.probability)}</li>
            ))}
          </ol>
        </section>
      )}
      {reasons.length > 0 && (
        <details class="unfolding">
          <summary>{fieldWork.reasons}</summary>
          <PlacedList item={item} entries={reasons.map(({ word, place }) => ({ text: word, place }))} />
        </details>
      )}
      {texts > 0 && <p class="quiet">{fieldWork.learnt(texts, accuracy, share_known, accuracy_known)}</p>}
    </>
  );
}
