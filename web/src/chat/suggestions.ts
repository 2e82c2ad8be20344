// Questions to begin with: such as the organisation's own documents ask, and then answer.
import type { Hit } from '../api/types';

/** Finds the passages where documents do that. The documents are Swedish whatever language the page has. */
export const whereQuestionsAre = 'vanliga frågor och svar';

const perDocumentMax = 2;
// Shorter ones lean on what stands before them ("Vad kostar det?"), longer ones are no example.
const lengthMin = 24;
const lengthMax = 80;

const words =
  'Hur|Vad|När|Var|Vem|Vilka|Vilken|Vilket|Varför|Kan|Får|Måste|Ska|Behöver|Har|Är|Blir|Gäller|Räknas|Räcker';
// Whole sentences only: at the beginning, or after a line break, another sentence or a heading's "›".
const questions = new RegExp(`(?<=^|[.!?›]\\s+|\\n\\s*)(?:${words}) [^.!?›\\n\\t"”]+\\?`, 'g');

/** At most `count`, from the best passages, a few from each document. Those in running text come before headings. */
export function suggestionsFrom(hits: Hit[], count: number): string[] {
  const taken = new Map<number, string[]>();
  const chosen: string[] = [];
  const take = (hit: Hit, text: string) => {
    const own = taken.get(hit.id) ?? [];
    taken.set(hit.id, own);
    for (const [question] of text.matchAll(questions)) {
      const fits = question.length >= lengthMin && question.length <= lengthMax && !chosen.includes(question);
      if (!fits || own.length >= perDocumentMax || chosen.length >= count) continue;
      own.push(question);
      chosen.push(question);
    }
  };
  for (const hit of hits) take(hit, hit.text);
  for (const hit of hits) take(hit, hit.heading);
  return chosen;
}
