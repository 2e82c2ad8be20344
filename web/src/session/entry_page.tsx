// The frame of the pages outside the application: the word mark, the language and a card in the middle.
import type { ComponentChildren } from 'preact';
import { LanguageSwitch } from '../shell/language_switch';
import { SkipLink } from '../shell/skip_link';
import { WordMark } from '../shell/word_mark';

export function EntryPage({ children }: { children: ComponentChildren }) {
  return (
    <div class="entry">
      <SkipLink />
      <header class="entry-header">
        <WordMark />
        <LanguageSwitch />
      </header>
      <main id="content" class="entry-card">
        {children}
      </main>
    </div>
  );
}
