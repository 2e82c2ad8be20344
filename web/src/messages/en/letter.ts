// Letters to a person.
import type { Messages } from '../sv';

export const letter: Messages['letter'] = {
  name: 'Whom the letter is to (optional)',
  level: 'Language',
  levels: { plain: 'Plain Swedish', easy: 'Easy to read' },
  goOn: 'The letter. Read it through, go on writing, and save.',
  parts: { matter: 'What the letter is made of', to_do: 'What needs doing', contact: 'Ways of contact' },
};
