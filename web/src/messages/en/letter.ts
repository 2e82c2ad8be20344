// Letters to a person.
import type { Messages } from '../sv';

export const letter: Messages['letter'] = {
  name: 'Whom the letter is to (optional)',
  level: 'Language',
  levels: { plain: 'Plain Swedish', easy: 'Easy to read' },
  language: 'In another language, too',
  swedishOnly: 'No, in Swedish only',
  translation: (language) => `Machine translation into ${language}`,
  machine: (engine) =>
    `A machine (${engine}) has translated the letter. Have somebody who knows the language read it before it is sent. The translation does not change when you change the Swedish letter.`,
  leftSwedish: (lines) =>
    lines === 1
      ? 'One line stands in Swedish still, for numbers or names would have changed in the translation.'
      : `${lines} lines stand in Swedish still, for numbers or names would have changed in the translation.`,
  goOn: 'The letter. Read it through, go on writing, and save.',
  parts: { matter: 'What the letter is made of', to_do: 'What needs doing', contact: 'Ways of contact' },
};
