// What a writing guide asks of a text.
import type { GuideBody } from '../api/library';
import { useMessages } from '../messages/language';
import type { ViewProps } from './kinds';

export function GuideView({ body }: ViewProps) {
  const { improveWork } = useMessages();
  const guide = body as GuideBody;
  const facts: [string, string][] = [
    [improveWork.address, improveWork.addresses[guide.address]],
    [improveWork.person, improveWork.persons[guide.person]],
    [improveWork.words, guide.words.map(({ avoid, write }) => `${avoid} → ${write}`).join('\n')],
    [improveWork.freeText, guide.text],
  ];
  return (
    <dl class="library-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="library-text">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
