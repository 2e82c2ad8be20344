// The class of a text, how likely it is, and which words spoke for it; a person chooses another where it is
// wrong.
import type { Sentence } from '../api/types';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { SelectField } from '../shared/select_field';
import { ConfusionMatrix, type Learnt } from './confusion_matrix';
import type { ResultProps } from './kinds';
import { PlacedList } from './placed_list';
import type { SourcePlace } from './place_button';
import { TeachPlan } from './teach_plan';

interface Reason {
  word: string;
  share: number;
  place: SourcePlace;
}

interface Candidate {
  class: string;
  probability: number;
}

export function ClassifyResult({ item, result, onEdit }: ResultProps) {
  const { language, messages } = useLanguage();
  const { fieldWork, tableWork } = messages;
  const said = result.edited ?? result.result;
  const candidates: Candidate[] = said.candidates;
  const reasons: Reason[] = said.reasons;
  const warnings: Sentence[] = said.warnings;
  const learnt: Learnt = said.learnt;
  const classes = learnt.classes ?? candidates.map((one) => one.class);
  const choose = (name: string) => onEdit({ ...said, class: name || null, by_person: true });
  return (
    <>
      <p>
        <strong>{said.class ?? fieldWork.unknown}</strong>
      </p>
      {said.by_person && (
        <div class="work-buttons">
          <p>{tableWork.byPersonClass}</p>
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-size="sm"
            onClick={() => void onEdit(null)}
          >
            {tableWork.asSvea}
          </button>
        </div>
      )}
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
          <PlacedList
            item={item}
            entries={reasons.map(({ word, share, place }) => ({
              text: tableWork.reasonShare(word, share),
              place,
            }))}
          />
        </details>
      )}
      <SelectField
        label={tableWork.chosenClass}
        hint={tableWork.chosenClassHint}
        value={said.class ?? ''}
        options={[{ value: '', name: fieldWork.unknown }, ...classes.map((name) => ({ value: name, name }))]}
        onChange={(name) => void choose(name)}
      />
      {said.class !== null && <TeachPlan key={said.class} item={item} of={said.class} />}
      {learnt.texts > 0 && (
        <p class="quiet">
          {fieldWork.learnt(learnt.texts, learnt.accuracy, learnt.share_known, learnt.accuracy_known)}
        </p>
      )}
      <ConfusionMatrix learnt={learnt} />
    </>
  );
}
