// Changes between Swedish and English. The button is written in the language it leads to.
import { useLanguage } from '../messages/language';

export function LanguageSwitch() {
  const { language, messages, choose } = useLanguage();
  const { other, otherCode } = messages.language;
  return (
    <button
      type="button"
      class="ds-button"
      data-variant="tertiary"
      lang={otherCode}
      onClick={() => choose(language === 'sv' ? 'en' : 'sv')}
    >
      {other}
    </button>
  );
}
