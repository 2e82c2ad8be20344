// The language models, asked for again so that their states are those of now.
import { useEffect } from 'preact/hooks';
import { listModels, type LanguageModel } from '../api/language_models';
import { useLoaded, type Loaded } from '../shared/use_loaded';

const pollMs = 5000;

export function useModels(): Loaded<LanguageModel[]> {
  const models = useLoaded(listModels, 'models');
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) void models.reload();
    }, pollMs);
    return () => clearInterval(timer);
  }, [models.reload]);
  return models;
}
