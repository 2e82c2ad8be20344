// Which models write, in what order: for the installation, for an organisation, for one of its spaces.
import { useState } from 'preact/hooks';
import { chooseModels, listChoices, type LanguageModel } from '../api/language_models';
import { asProblem, type Problem } from '../api/problem';
import { listSpaces } from '../api/spaces';
import type { Organisation } from '../api/types';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { useLoaded } from '../shared/use_loaded';
import { ModelOrder } from './model_order';

interface Props {
  /** Null: the installation. */
  organisation: Organisation | null;
  models: LanguageModel[];
}

export function Choices({ organisation, models: known }: Props) {
  const { models } = useMessages();
  const id = organisation?.id ?? null;
  const [space, setSpace] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const choices = useLoaded(() => listChoices(id), id ?? 'installation');
  const spaces = useLoaded(async () => (id === null ? [] : listSpaces(id)), id ?? 'installation');

  const chosenFor = (wanted: number | null) =>
    choices.value?.find(
      (choice) => choice.organisation === id && choice.space === wanted && choice.task === '',
    )?.models ?? [];
  const choose = async (slugs: string[]) => {
    setProblem(null);
    try {
      await chooseModels(id, space, slugs);
      announce(models.chosen);
    } catch (error) {
      setProblem(asProblem(error));
    }
    await choices.reload();
  };
  const heading = organisation ? models.choices(organisation.name) : models.choicesAll;
  const spaceOptions = [
    { value: '', name: models.wholeOrganisation },
    ...(spaces.value ?? []).map(({ id: each, name }) => ({
      value: String(each),
      name: chosenFor(each).length > 0 ? models.spaceHasChoice(name) : name,
    })),
  ];
  return (
    <section class="administration-section" aria-label={heading}>
      <h2 class="ds-heading" data-size="xs">
        {heading}
      </h2>
      <p class="quiet">{organisation ? models.choicesHelp : models.choicesAllHelp}</p>
      <ProblemNote
        problem={problem ?? choices.problem ?? spaces.problem}
        {...(problem ? {} : { onRetry: choices.problem ? choices.reload : spaces.reload })}
      />
      {organisation && (spaces.value?.length ?? 0) > 0 && (
        <div class="model-order">
          <SelectField
            label={models.choiceFor}
            value={space === null ? '' : String(space)}
            options={spaceOptions}
            onChange={(value) => setSpace(value === '' ? null : Number(value))}
          />
        </div>
      )}
      {choices.value && (
        <ModelOrder
          chosen={chosenFor(space)}
          models={known}
          otherwise={
            space !== null ? models.asOrganisation : organisation ? models.asInstallation : models.allServe
          }
          onChoose={choose}
        />
      )}
    </section>
  );
}
