// How well the text carries what a language model wrote, where that is not clear; and what else to know of it.
import type { Sentence } from '../api/types';
import { useLanguage, useMessages } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import type { Placed } from './placed_list';

/** A sentence that a language model may have written. */
export interface Checked extends Placed {
  /** Of a model's sentences. */
  verdict?: 'supported' | 'weak' | 'unsupported';
}

export function Doubt({ verdict }: Pick<Checked, 'verdict'>) {
  const { textWork } = useMessages();
  if (!verdict || verdict === 'supported') return null;
  return <strong class="work-doubt">{textWork.verdicts[verdict]}</strong>;
}

export function Warnings({ warnings = [] }: { warnings?: Sentence[] }) {
  const { language } = useLanguage();
  return (
    <>
      {warnings.map((warning, at) => (
        <div key={at} class="ds-alert note" data-color="warning">
          {inLanguage(warning, language)}
        </div>
      ))}
    </>
  );
}

/** `quoted` says what Grund has done. */
export function Writer({ writer, quoted = '' }: { writer: string; quoted?: string }) {
  const { textWork } = useMessages();
  const said = writer === 'grund' ? quoted : textWork.writtenBy(writer);
  return said ? <p class="quiet">{said}</p> : null;
}
