// One language model: how it is doing, what is known of it, and what the operator can do with it.
import { useState } from 'preact/hooks';
import { changeModel, tryModel, type LanguageModel, type TryOut } from '../api/language_models';
import { asProblem, type Problem } from '../api/problem';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { announce } from '../shared/announcer';
import { Icon } from '../shared/icons';
import { Menu } from '../shared/menu';
import { ProblemNote } from '../shared/problem_note';
import { EditModel } from './edit_model';
import { ModelFacts } from './model_facts';
import { RemoveModel } from './remove_model';

const colours = {
  ready: 'success',
  loading: 'info',
  resting: 'warning',
  unreachable: 'danger',
  off: 'neutral',
} as const;

interface Props {
  model: LanguageModel;
  operates: boolean;
  onChanged: () => Promise<void>;
}

export function ModelCard({ model, operates, onChanged }: Props) {
  const { language, messages } = useLanguage();
  const { models } = messages;
  const { slug, name, state, running, waiting, failure } = model;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState<TryOut | null>(null);
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);

  const act = async (action: () => Promise<void>) => {
    setProblem(null);
    setTried(null);
    setBusy(true);
    try {
      await action();
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
    await onChanged();
  };
  const tryOut = () =>
    act(async () => {
      const result = await tryModel(slug);
      setTried(result);
      announce(models.tried(result.ms));
    });
  const toggle = () =>
    act(async () => {
      await changeModel(slug, { enabled: state === 'off' });
      announce(state === 'off' ? models.turnedOn(name) : models.turnedOff(name));
    });
  const item = (icon: 'edit' | 'pause' | 'play' | 'trash', text: string, choose: () => void) => (
    <button type="button" class="ds-button" data-variant="tertiary" onClick={choose}>
      <Icon name={icon} />
      {text}
    </button>
  );
  return (
    <li class="model">
      <div class="model-head">
        <h2 class="model-name">{name}</h2>
        <span class="ds-tag" data-color={colours[state]}>
          {models.states[state]}
        </span>
        {(running > 0 || waiting > 0) && <span class="quiet">{models.load(running, waiting)}</span>}
        {operates && (
          <span class="model-actions">
            <button
              type="button"
              class="ds-button"
              data-variant="secondary"
              aria-label={models.tryOf(name)}
              aria-busy={busy}
              disabled={busy}
              onClick={() => void tryOut()}
            >
              {models.try}
            </button>
            {!model.from_configuration && (
              <Menu label={models.actionsOf(name)} icon="more">
                {(close) => {
                  const then = (next: () => void) => () => {
                    close();
                    next();
                  };
                  return (
                    <>
                      {item(
                        'edit',
                        models.edit,
                        then(() => setOpen('edit')),
                      )}
                      {state === 'off'
                        ? item(
                            'play',
                            models.turnOn,
                            then(() => void toggle()),
                          )
                        : item(
                            'pause',
                            models.turnOff,
                            then(() => void toggle()),
                          )}
                      {item(
                        'trash',
                        models.remove,
                        then(() => setOpen('remove')),
                      )}
                    </>
                  );
                }}
              </Menu>
            )}
          </span>
        )}
      </div>
      <ModelFacts model={model} />
      {failure && state !== 'ready' && state !== 'off' && (
        <div class="ds-alert note" data-color="warning">
          <p>{inLanguage(failure, language)}</p>
        </div>
      )}
      <ProblemNote problem={problem} />
      {tried && (
        <div class="ds-alert note" data-color="success">
          <p>
            {models.tried(tried.ms)} <q>{tried.answer.trim()}</q>
          </p>
        </div>
      )}
      {open === 'edit' && <EditModel model={model} onChanged={onChanged} onClose={() => setOpen(null)} />}
      {open === 'remove' && <RemoveModel model={model} onRemoved={onChanged} onClose={() => setOpen(null)} />}
    </li>
  );
}
