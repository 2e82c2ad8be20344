// A letter as a machine has translated it, beside the Swedish one that counts.
import { useLanguage } from '../messages/language';
import { directionOf, languageName } from './language_names';

export interface Translation {
  language: string;
  engine: string;
  letter: string;
  left_swedish: number;
}

export function TranslatedLetter({ translation }: { translation: Translation }) {
  const { language: own, messages } = useLanguage();
  const { letter } = messages;
  const { language, engine, letter: text, left_swedish: left } = translation;
  return (
    <section>
      <h2>{letter.translation(languageName(language, own))}</h2>
      <div class="ds-alert note" data-color="warning">
        {letter.machine(engine)} {left > 0 && letter.leftSwedish(left)}
      </div>
      <div class="work-excerpt" lang={language} dir={directionOf(language)}>
        {text}
      </div>
    </section>
  );
}
