// A text with some stretches of it marked.
import { CodePoints } from '../source/code_points';

export interface MarkedPiece {
  text: string;
  marked: boolean;
}

/** `marks`: code points into `text`, each from and up to, in order. */
export function markedPieces(text: string, marks: [number, number][]): MarkedPiece[] {
  const points = new CodePoints(text);
  const pieces: MarkedPiece[] = [];
  let done = 0;
  for (const [start, end] of marks) {
    pieces.push({ text: points.slice(done, start), marked: false });
    pieces.push({ text: points.slice(Math.max(start, done), end), marked: true });
    done = Math.max(done, end);
  }
  pieces.push({ text: points.slice(done, points.length), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}
