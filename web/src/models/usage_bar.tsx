// How much of an organisation's tokens this month has taken.
import type { ModelUsage } from '../api/language_models';
import { formatNumber } from '../messages/formats';
import { useLanguage } from '../messages/language';

export function UsageBar({ name, usage }: { name: string; usage: ModelUsage }) {
  const { language, messages } = useLanguage();
  const { models } = messages;
  const { tokens_per_month: most, priced_tokens: used, budget } = usage;
  if (most === 0) return <p class="quiet">{models.noLimit(formatNumber(used, language))}</p>;
  const said = models.usedOf(formatNumber(used, language), formatNumber(most, language));
  return (
    <div class="usage-bar" data-budget={budget}>
      <progress
        aria-label={models.usedBy(name)}
        aria-valuetext={said}
        max={most}
        value={Math.min(used, most)}
      />
      <p>{said}</p>
      {budget !== 'free' && (
        <p class="usage-warning">{budget === 'warned' ? models.nearLimit : models.overLimit}</p>
      )}
    </div>
  );
}
