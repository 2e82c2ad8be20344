// What the models were used for this month, against what may be used.
import { useState } from 'preact/hooks';
import { getUsage, listUsage, type LanguageModel, type ModelUsage } from '../api/language_models';
import { useLanguage, useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import { AllowanceDialog } from './allowance_dialog';
import { formatMonth } from './formats';
import { UsageBar } from './usage_bar';
import { UsageTable } from './usage_table';

/** The organisation's own, for its administrators. */
export function OrganisationUsage({ models: known }: { models: LanguageModel[] }) {
  const { loading } = useMessages();
  const { organisation } = useSession();
  const usage = useLoaded(() => getUsage(organisation.id), organisation.id);
  return (
    <UsageSection month={usage.value?.month}>
      <ProblemNote problem={usage.problem} onRetry={usage.reload} />
      {!usage.value && !usage.problem && <p class="quiet">{loading}</p>}
      {usage.value && (
        <div class="usage">
          <UsageBar name={organisation.name} usage={usage.value} />
          <UsageTable usage={usage.value} models={known} />
        </div>
      )}
    </UsageSection>
  );
}

/** Every organisation's, with what it may use, for the operator. */
export function InstallationUsage({ models: known }: { models: LanguageModel[] }) {
  const { models } = useMessages();
  const all = useLoaded(listUsage, 'usage');
  const [changing, setChanging] = useState<(ModelUsage & { name: string }) | null>(null);
  return (
    <UsageSection month={all.value?.[0]?.month}>
      <ProblemNote problem={all.problem} onRetry={all.reload} />
      <ul class="usages">
        {all.value?.map((usage) => (
          <li key={usage.organisation} class="usage">
            <div class="usage-head">
              <h3 class="usage-name">{usage.name}</h3>
              <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                aria-label={models.allowanceOf(usage.name)}
                onClick={() => setChanging(usage)}
              >
                {models.allowance}
              </button>
            </div>
            <UsageBar name={usage.name} usage={usage} />
            <UsageTable usage={usage} models={known} />
          </li>
        ))}
      </ul>
      {changing && (
        <AllowanceDialog usage={changing} onChanged={all.reload} onClose={() => setChanging(null)} />
      )}
    </UsageSection>
  );
}

function UsageSection({
  month,
  children,
}: {
  month: string | undefined;
  children: preact.ComponentChildren;
}) {
  const { language, messages } = useLanguage();
  const { models } = messages;
  return (
    <section class="administration-section" aria-labelledby="usage">
      <h2 id="usage" class="ds-heading" data-size="xs">
        {month ? models.usage(formatMonth(month, language)) : models.usageNow}
      </h2>
      <p class="quiet">{models.usageHelp}</p>
      {children}
    </section>
  );
}
