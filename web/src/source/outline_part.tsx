// One heading, paragraph, list or table of a document.
import { h } from 'preact';
import { useMessages } from '../messages/language';
import type { Part, Piece } from './outline';

interface Props {
  part: Part;
  /** The level of the heading that the document stands under. */
  headingAbove: number;
}

export function OutlinePart({ part, headingAbove }: Props) {
  switch (part.kind) {
    case 'heading': {
      const level = Math.min(part.level + headingAbove, 6);
      return h(
        `h${level}`,
        { class: `document-heading level-${part.level}` },
        <Pieces pieces={part.pieces} />,
      );
    }
    case 'paragraph':
      return (
        <p>
          <Pieces pieces={part.pieces} />
        </p>
      );
    case 'code':
      return (
        <pre>
          <Pieces pieces={part.pieces} />
        </pre>
      );
    case 'list':
      return (
        <ul>
          {part.items.map(({ level, pieces }, index) => (
            <li key={index} class={`level-${Math.min(level, 5)}`}>
              <Pieces pieces={pieces} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <div class="table-scroll" tabIndex={0} role="group">
          <table class="ds-table" data-border>
            <tbody>
              {part.rows.map((cells, row) => (
                <tr key={row}>
                  {cells.map((pieces, column) => (
                    <td key={column}>
                      <Pieces pieces={pieces} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  const { sources } = useMessages();
  return (
    <>
      {pieces.map(({ text, quoted }, index) =>
        quoted ? (
          <mark key={index}>
            <span class="ds-sr-only">{sources.quoteStarts} </span>
            {text}
            <span class="ds-sr-only"> {sources.quoteEnds}</span>
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}
