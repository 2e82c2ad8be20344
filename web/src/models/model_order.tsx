// Models in the order they are tried, which buttons change.
import { useState } from 'preact/hooks';
import type { LanguageModel } from '../api/language_models';
import { useMessages } from '../messages/language';
import { Icon, type IconName } from '../shared/icons';
import { SelectField } from '../shared/select_field';
import { moved } from './moved';

interface Props {
  chosen: string[];
  models: LanguageModel[];
  /** What holds where nothing is chosen. */
  otherwise: string;
  onChoose: (slugs: string[]) => Promise<void>;
}

export function ModelOrder({ chosen, models: known, otherwise, onChoose }: Props) {
  const { models } = useMessages();
  const left = known.filter(({ slug }) => !chosen.includes(slug));
  const [picked, setPicked] = useState('');
  const next = left.some(({ slug }) => slug === picked) ? picked : (left[0]?.slug ?? '');
  const nameOf = (slug: string) => known.find((model) => model.slug === slug)?.name ?? slug;
  const button = (icon: IconName, label: string, slugs: string[] | null) => (
    <button
      type="button"
      class="ds-button"
      data-variant="tertiary"
      data-icon
      aria-label={label}
      disabled={slugs === null}
      onClick={() => slugs && void onChoose(slugs)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div class="model-order">
      {chosen.length === 0 ? (
        <p class="nothing">{otherwise}</p>
      ) : (
        <ol class="model-order-list">
          {chosen.map((slug, index) => (
            <li key={slug}>
              <span>{nameOf(slug)}</span>
              {button('up', models.earlier(nameOf(slug)), moved(chosen, index, -1))}
              {button('down', models.later(nameOf(slug)), moved(chosen, index, 1))}
              {button(
                'trash',
                models.drop(nameOf(slug)),
                chosen.filter((each) => each !== slug),
              )}
            </li>
          ))}
        </ol>
      )}
      {left.length > 0 && (
        <div class="model-order-add">
          <SelectField
            label={chosen.length === 0 ? models.firstChoice : models.fallBack}
            value={next}
            options={left.map(({ slug, name }) => ({ value: slug, name }))}
            onChange={setPicked}
          />
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            onClick={() => void onChoose([...chosen, next])}
          >
            <Icon name="plus" />
            {models.addToOrder}
          </button>
        </div>
      )}
    </div>
  );
}
