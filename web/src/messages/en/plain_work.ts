// Plain and easy-to-read Swedish.
import type { plainWork as swedish } from '../sv/plain_work';

export const plainWork: typeof swedish = {
  level: 'How simple is it to be?',
  levels: {
    plain: {
      name: 'Plain Swedish',
      help: 'Common words, whole sentences, as the authorities’ writing rules want it.',
    },
    easy: { name: 'Easy to read', help: 'Short sentences, one on each line. Hard words are explained.' },
  },
  words: 'Words of your own (optional)',
  wordsHint: 'A line for each word: the word to avoid, an equals sign and what you write instead.',
  measure: 'Measure',
  before: 'Before',
  after: 'After',
  measures: {
    lix: 'How heavy the text is to read (LIX, lower is easier)',
    ovix: 'How often the words vary (OVIX, lower is easier)',
    sentence_words_mean: 'Words in a sentence, on average',
    long_words_share: 'Long words (more than six letters)',
  },
  facts: 'Numbers, names, dates, negations, conditions and quotations are the same as in the text.',
  withheld: (count: number) =>
    count === 1
      ? 'One change was not made, since it would have touched the facts.'
      : `${count} changes were not made, since they would have touched the facts.`,
  changes: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
  noChanges: 'Nothing was found to change.',
  keep: (what: string) => `Make the change: ${what}`,
  text: 'The new text',
  listOf: (items: number) => `A list of ${items} points`,
  reasons: {
    long_sentence: 'Long sentence split',
    heavy_word: 'Heavy word replaced',
    passive: 'Who does it comes first',
    nominalisation: 'Noun became a verb',
    abbreviation: 'Abbreviation written out',
    list: 'Enumeration became a list',
    explanation: 'Word explained',
    line_break: 'A sentence on each line',
    heading: 'Heading added',
    rewritten: 'Paragraph rewritten by a language model',
    spelling: 'Spelling',
    grammar: 'Grammar',
    form: 'Marks and form',
    structure: 'Structure',
    tone: 'Tone',
  },
};
