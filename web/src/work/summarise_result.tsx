// A summary: its sentences with their places, the facts of the text, and how its sections were read.
import type { Sentence } from '../api/types';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { FoundFacts } from './found_facts';
import type { ResultProps } from './kinds';
import type { SourcePlace } from './place_button';
import { PlacedList, type Placed } from './placed_list';

interface SummarySentence extends Placed {
  /** Of a model's sentences. */
  verdict?: 'supported' | 'weak' | 'unsupported';
}

interface Group {
  heading: string;
  sentences: SummarySentence[];
}

interface Section {
  heading: string;
  place: SourcePlace;
  sentences: number;
  taken: number;
}

export function SummariseResult({ item, result }: ResultProps) {
  const { language, messages } = useLanguage();
  const { textWork } = messages;
  const summary = result.edited ?? result.result;
  const groups: Group[] = summary.groups;
  const warnings: Sentence[] = summary.warnings;
  const mark = ({ verdict }: SummarySentence) =>
    verdict && verdict !== 'supported' && <strong class="work-doubt">{textWork.verdicts[verdict]}</strong>;
  return (
    <>
      {warnings.map((warning, at) => (
        <div key={at} class="ds-alert note" data-color="warning">
          {inLanguage(warning, language)}
        </div>
      ))}
      {groups.map((group, at) => (
        <section key={at}>
          {group.heading && <h2>{group.heading}</h2>}
          <PlacedList item={item} entries={group.sentences} after={mark} />
        </section>
      ))}
      <p class="quiet">{summary.writer === 'grund' ? textWork.quoted : textWork.writtenBy(summary.writer)}</p>
      <FoundFacts item={item} facts={summary.facts} />
      <Sections sections={summary.sections ?? []} />
    </>
  );
}

/** Those that the summary has nothing of: nobody should think that it has. */
function Sections({ sections }: { sections: Section[] }) {
  const { textWork } = useLanguage().messages;
  const silent = sections.filter(({ heading, taken }) => taken === 0 && heading !== '');
  if (silent.length === 0) return null;
  return (
    <details class="unfolding">
      <summary>{textWork.leftOut(silent.length, sections.length)}</summary>
      <ul class="work-list">
        {silent.map(({ heading, sentences }, at) => (
          <li key={at}>{textWork.section(heading, sentences)}</li>
        ))}
      </ul>
    </details>
  );
}
