// What a writing guide asks of a text.
import type { GuideBody } from '../api/library';
import { useMessages } from '../messages/language';
import { FactList, type Fact } from './fact_list';
import type { ViewProps } from './kinds';

export function GuideView({ body }: ViewProps) {
  const { improveWork } = useMessages();
  const guide = body as GuideBody;
  const facts: Fact[] = [
    [improveWork.address, improveWork.addresses[guide.address]],
    [improveWork.person, improveWork.persons[guide.person]],
    [improveWork.words, guide.words.map(({ avoid, write }) => `${avoid} → ${write}`).join('\n')],
    [improveWork.freeText, guide.text],
  ];
  return <FactList facts={facts} />;
}
