// The language models: which there are, who writes with which, and what this month has used.
import { useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';
import { usePageTitle } from '../shared/use_page_title';
import { AddModel } from './add_model';
import { Choices } from './choices';
import { ModelCard } from './model_card';
import { InstallationUsage, OrganisationUsage } from './usage';
import { useModels } from './use_models';

export function ModelsPage() {
  const { models } = useMessages();
  const { session, organisation } = useSession();
  const heading = usePageTitle(models.title);
  const [adding, setAdding] = useState(false);
  const known = useModels();
  const operates = session.person.is_operator;
  const administers = organisation.role === 'administrator';
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {models.title}
      </h1>
      <p class="lead">{models.lead}</p>
      {operates && (
        <button type="button" class="ds-button models-add" onClick={() => setAdding(true)}>
          <Icon name="plus" />
          {models.add}
        </button>
      )}
      <ProblemNote problem={known.problem} onRetry={known.reload} />
      {known.value?.length === 0 && <p class="nothing">{operates ? models.none : models.noneForReaders}</p>}
      {known.value && known.value.length > 0 && (
        <ul class="models-list">
          {known.value.map((model) => (
            <ModelCard key={model.slug} model={model} operates={operates} onChanged={known.reload} />
          ))}
        </ul>
      )}
      {known.value && known.value.length > 0 && administers && (
        <Choices organisation={organisation} models={known.value} />
      )}
      {known.value && known.value.length > 0 && operates && (
        <Choices organisation={null} models={known.value} />
      )}
      {administers && !operates && <OrganisationUsage models={known.value ?? []} />}
      {operates && <InstallationUsage models={known.value ?? []} />}
      {adding && <AddModel onAdded={known.reload} onClose={() => setAdding(false)} />}
    </main>
  );
}
