// Themes of many texts with examples, and what contradicts.
import { useMessages } from '../messages/language';
import { Doubt, Warnings, Writer, type Checked } from './doubt';
import type { ResultProps } from './kinds';
import { PlaceButton } from './place_button';
import { PlacedList, type Placed } from './placed_list';

interface Theme {
  name: string;
  words: string[];
  texts: number[];
  examples: Placed[];
  /** What the texts say differently of it, where a language model has read them. */
  differences?: Checked[];
}

interface Contradiction {
  one: Placed;
  other: Placed;
}

export function AnalyseResult({ item, result }: ResultProps) {
  const { textWork } = useMessages();
  const analysis = result.edited ?? result.result;
  const themes: Theme[] = analysis.themes;
  const contradictions: Contradiction[] = analysis.contradictions;
  return (
    <>
      <Warnings warnings={analysis.warnings} />
      {themes.map((theme) => (
        <section key={theme.name}>
          <h2>{textWork.theme(theme.name, theme.texts.length)}</h2>
          {theme.words.length > 0 && <p class="quiet">{textWork.alsoSays(theme.words)}</p>}
          <PlacedList item={item} entries={theme.examples} />
          {theme.differences && theme.differences.length > 0 && (
            <>
              <h3>{textWork.differences}</h3>
              <PlacedList<Checked> item={item} entries={theme.differences} after={Doubt} />
            </>
          )}
        </section>
      ))}
      {themes.length === 0 && <p class="nothing">{textWork.noThemes}</p>}
      {analysis.others.length > 0 && <p class="quiet">{textWork.others(analysis.others.length)}</p>}
      <Writer writer={analysis.writer} />
      {contradictions.length > 0 && (
        <section>
          <h2>{textWork.contradictions}</h2>
          <ul class="work-list">
            {contradictions.map(({ one, other }, at) => (
              <li key={at}>
                <p>
                  {one.text} <PlaceButton item={item} place={one.place} of={one.text} />
                </p>
                <p>
                  {other.text} <PlaceButton item={item} place={other.place} of={other.text} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
