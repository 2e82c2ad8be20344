// What an organisation used of each model.
import type { LanguageModel, ModelUsage } from '../api/language_models';
import { formatNumber } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { formatKronor } from './formats';

interface Props {
  usage: ModelUsage;
  models: LanguageModel[];
}

export function UsageTable({ usage: { uses }, models: known }: Props) {
  const { language, messages } = useLanguage();
  const { models } = messages;
  if (uses.length === 0) return <p class="quiet">{models.notUsed}</p>;
  const number = (value: number) => formatNumber(value, language);
  return (
    <table class="ds-table stacking">
      <thead>
        <tr>
          <th scope="col">{models.model}</th>
          <th scope="col">{models.requests}</th>
          <th scope="col">{models.promptTokens}</th>
          <th scope="col">{models.answerTokens}</th>
          <th scope="col">{models.cost}</th>
        </tr>
      </thead>
      <tbody>
        {uses.map((use) => (
          <tr key={use.model}>
            <td>{known.find(({ slug }) => slug === use.model)?.name ?? models.removedModel(use.model)}</td>
            <td data-label={models.requests}>{number(use.requests)}</td>
            <td data-label={models.promptTokens}>{number(use.prompt_tokens)}</td>
            <td data-label={models.answerTokens}>{number(use.answer_tokens)}</td>
            <td data-label={models.cost}>
              {use.priced_tokens === 0 ? models.free : formatKronor(use.cost_ore, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
