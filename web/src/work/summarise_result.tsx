// A summary: its sentences with their places, the facts of the text, and how its sections were read.
import { useMessages } from '../messages/language';
import { Doubt, Warnings, Writer, type Checked } from './doubt';
import { FoundFacts } from './found_facts';
import type { ResultProps } from './kinds';
import type { SourcePlace } from './place_button';
import { PlacedList } from './placed_list';

interface Group {
  heading: string;
  sentences: Checked[];
}

interface Section {
  heading: string;
  place: SourcePlace;
  sentences: number;
  taken: number;
}

export function SummariseResult({ item, result }: ResultProps) {
  const { textWork } = useMessages();
  const summary = result.edited ?? result.result;
  const groups: Group[] = summary.groups;
  return (
    <>
      <Warnings warnings={summary.warnings} />
      {groups.map((group, at) => (
        <section key={at}>
          {group.heading && <h2>{group.heading}</h2>}
          <PlacedList item={item} entries={group.sentences} after={Doubt} />
        </section>
      ))}
      <Writer writer={summary.writer} quoted={textWork.quoted} />
      <FoundFacts item={item} facts={summary.facts} />
      <Sections sections={summary.sections ?? []} />
    </>
  );
}

/** Those that the summary has nothing of: nobody should think that it has. */
function Sections({ sections }: { sections: Section[] }) {
  const { textWork } = useMessages();
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
