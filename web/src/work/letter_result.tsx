// A letter that the person goes on with, and what of the papers it is made of.
import { useMessages } from '../messages/language';
import { Doubt, Writer, type Checked } from './doubt';
import { EditedText } from './edited_text';
import type { ResultProps } from './kinds';
import { PlacedList } from './placed_list';
import { TranslatedLetter } from './translated_letter';

interface Part {
  kind: 'matter' | 'to_do' | 'contact';
  sentences: Checked[];
}

export function LetterResult({ item, result, onEdit }: ResultProps) {
  const { letter } = useMessages();
  const written = result.edited ?? result.result;
  const parts: Part[] = written.parts;
  return (
    <>
      <EditedText
        label={letter.goOn}
        text={written.letter}
        original={result.result.letter}
        onSave={(text) => onEdit(text === result.result.letter ? null : { ...result.result, letter: text })}
      />
      {written.translation && <TranslatedLetter translation={written.translation} />}
      <Writer writer={written.writer} />
      {parts.map(({ kind, sentences }) => (
        <section key={kind}>
          <h2>{letter.parts[kind]}</h2>
          <PlacedList item={item} entries={sentences} after={Doubt} />
        </section>
      ))}
    </>
  );
}
