// What is known of a language model: who made it, where it runs, and what it may read and costs.
import type { LanguageModel } from '../api/language_models';
import { formatNumber } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { formatKronor, languageName } from './formats';

export function ModelFacts({ model }: { model: LanguageModel }) {
  const { language, messages } = useLanguage();
  const { models } = messages;
  const { prompt_price_ore, answer_price_ore } = model;
  const isFree = prompt_price_ore === 0 && answer_price_ore === 0;
  const facts: [string, string][] = [
    [models.runsAt, model.runs_at],
    [models.origin, model.origin],
    [models.licence, model.licence],
    [models.languages, model.languages.map((code) => languageName(code, language)).join(', ')],
    [models.context, models.tokens(formatNumber(model.context_tokens, language))],
    [models.clearedFor, models.upTo(models.classes[model.cleared_for])],
    [
      models.price,
      isFree
        ? models.free
        : models.prices(formatKronor(prompt_price_ore, language), formatKronor(answer_price_ore, language)),
    ],
  ];
  return (
    <>
      <dl class="model-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {model.from_configuration && <p class="quiet">{models.configured}</p>}
    </>
  );
}
