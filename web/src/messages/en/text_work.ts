// Summaries, analyses, comparisons and minutes.
import type { Messages } from '../sv';

const number = (count: number, one: string, several: string) =>
  count === 1 ? `1 ${one}` : `${count} ${several}`;

export const textWork: Messages['textWork'] = {
  length: 'How long should the summary be?',
  lengths: {
    brief: { name: 'Brief', help: 'A few sentences.' },
    points: { name: 'Points', help: 'What matters most, one thing at a time.' },
    full: { name: 'Full', help: 'Section by section, with something of each.' },
  },
  reader: 'Who will read it?',
  readers: {
    anyone: 'Anyone',
    decision_maker: 'Somebody who decides',
    citizen: 'A resident',
    caseworker: 'A caseworker',
  },
  verdicts: { weak: 'Weak support in the text', unsupported: 'No clear support in the text' },
  quoted: 'The sentences are quotations from the text.',
  writtenBy: (model) => `Written by the language model ${model} and checked against the text.`,
  facts: {
    decisions: 'Decisions',
    duties: 'Duties',
    deadlines: 'Deadlines',
    amounts: 'Amounts',
    dates: 'Dates',
    parties: 'People and organisations',
    statutes: 'Statutes',
  },
  leftOut: (silent, all) => `The summary has nothing of ${silent} of ${number(all, 'section', 'sections')}`,
  section: (heading, sentences) => `${heading} (${number(sentences, 'sentence', 'sentences')})`,
  place: 'Show in the text',
  showPlace: (of) => `Show in the text: ${of}`,
  order: 'Which text is the older one?',
  orders: { old_first: 'The first is the old one', new_first: 'The first is the new one' },
  changes: { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved' },
  counts: ({ added, removed, changed, moved, same, form_only }) =>
    `Sentences: ${changed} changed, ${added} added, ${removed} removed and ${moved} moved. ` +
    `${same} are the same in substance, ${form_only} of them changed only in form.`,
  minutes: {
    speakers: 'Speakers',
    presence: 'Attendance',
    agenda: 'Agenda',
    decided: 'Decided',
    to_do: 'To do',
    open: 'Open questions',
    nothing: 'No decisions, tasks or open questions were found in the transcript. Read it as it is.',
  },
  theme: (name, texts) => `${name} (${number(texts, 'text', 'texts')})`,
  alsoSays: (words) => `Often together with: ${words.join(', ')}`,
  differences: 'What differs',
  noThemes: 'The texts have no themes in common.',
  others: (count) => `${number(count, 'text belongs', 'texts belong')} to no theme.`,
  contradictions: 'Contradict each other',
};
