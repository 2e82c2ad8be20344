// What is in a writing guide: words, address, person, sentences, free text.
import type { GuideBody, GuideWord } from '../api/library';
import { PromptArea } from '../library/prompt_area';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { TextField } from '../shared/text_field';
import { GuideWords } from './guide_words';

/** As the authorities' own writing rules have it. */
export const newGuide = (): GuideBody => ({
  words: [],
  address: 'du',
  person: 'vi',
  avoid_passive: true,
  sentence_words_max: 35,
  text: '',
});

interface Props {
  value: GuideBody;
  onChange: (value: GuideBody) => void;
  /** Says what is missing. */
  isChecked: boolean;
}

const addresses = ['du', 'ni', 'none'] as const;
const persons = ['vi', 'authority'] as const;

export function GuideForm({ value, onChange, isChecked }: Props) {
  const { improveWork } = useMessages();
  const change = (part: Partial<GuideBody>) => onChange({ ...value, ...part });
  return (
    <>
      <GuideWords
        words={value.words}
        onChange={(words: GuideWord[]) => change({ words })}
        isChecked={isChecked}
      />
      <ChoiceGroup
        type="radio"
        legend={improveWork.address}
        options={addresses.map((each) => ({ value: each, name: improveWork.addresses[each] }))}
        chosen={[value.address]}
        onChange={([address]) => change({ address: address as GuideBody['address'] })}
      />
      <ChoiceGroup
        type="radio"
        legend={improveWork.person}
        options={persons.map((each) => ({ value: each, name: improveWork.persons[each] }))}
        chosen={[value.person]}
        onChange={([person]) => change({ person: person as GuideBody['person'] })}
      />
      <ChoiceGroup
        type="checkbox"
        legend={improveWork.sentences}
        options={[{ value: 'avoid_passive', name: improveWork.avoidPassive }]}
        chosen={value.avoid_passive ? ['avoid_passive'] : []}
        onChange={(chosen) => change({ avoid_passive: chosen.length > 0 })}
      />
      <TextField
        label={improveWork.sentenceWordsMax}
        hint={improveWork.sentenceWordsHint}
        type="number"
        value={String(value.sentence_words_max)}
        onInput={(words) => change({ sentence_words_max: Math.max(0, Math.round(Number(words) || 0)) })}
      />
      <PromptArea
        label={improveWork.freeText}
        hint={improveWork.freeTextHint}
        value={value.text}
        onInput={(text) => change({ text })}
      />
    </>
  );
}
