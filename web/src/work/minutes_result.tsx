// Minutes of a meeting: who spoke, what was decided, who does what, what is open.
import { useMessages } from '../messages/language';
import { Doubt, Warnings, Writer, type Checked } from './doubt';
import type { ResultProps } from './kinds';
import { PlacedList } from './placed_list';

interface Point extends Checked {
  speaker: string;
  time: string;
  who?: string;
  when?: string;
}

const lists = ['presence', 'agenda', 'decided', 'to_do', 'open'] as const;

export function MinutesResult({ item, result }: ResultProps) {
  const { textWork } = useMessages();
  const minutes = result.edited ?? result.result;
  const speakers: { name: string }[] = minutes.speakers;
  const found = lists.filter((list) => minutes[list].length > 0);
  const task = ({ who, when }: Point) => {
    const words = [who, when].filter(Boolean).join(', ');
    return words && <strong>{words}: </strong>;
  };
  const source = ({ speaker, time, verdict }: Point) => (
    <>
      <span class="quiet">{[speaker, time].filter(Boolean).join(', ')}</span> <Doubt verdict={verdict} />
    </>
  );
  return (
    <>
      <Warnings warnings={minutes.warnings} />
      {speakers.length > 0 && (
        <section>
          <h2>{textWork.minutes.speakers}</h2>
          <p>{speakers.map(({ name }) => name).join(', ')}</p>
        </section>
      )}
      {found.map((list) => (
        <section key={list}>
          <h2>{textWork.minutes[list]}</h2>
          <PlacedList<Point> item={item} entries={minutes[list]} before={task} after={source} />
        </section>
      ))}
      {found.length === 0 && <p class="nothing">{textWork.minutes.nothing}</p>}
      <Writer writer={minutes.writer} />
    </>
  );
}
