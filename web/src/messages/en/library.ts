// The library, and the assistants in it.
import type { Messages } from '../sv';

const kinds: Record<
  string,
  { name: string; many: string; add: string; use: string; removeText: (name: string) => string }
> = {
  assistant: {
    name: 'Assistant',
    many: 'Assistants',
    add: 'New assistant',
    use: 'Chat',
    removeText: (name) =>
      `“${name}” is removed for everybody, with its versions and ratings. Conversations held with the assistant stay and go on without it.`,
  },
  prompt: {
    name: 'Prompt',
    many: 'Prompts',
    add: 'New prompt',
    use: 'Use the prompt',
    removeText: (name) => `“${name}” is removed for everybody, with its versions and ratings.`,
  },
  workflow: {
    name: 'Workflow',
    many: 'Workflows',
    add: 'New workflow',
    use: 'Run the workflow',
    removeText: (name) =>
      `“${name}” is removed for everybody, with its versions and ratings. What has been done with it stays.`,
  },
  template: {
    name: 'Template',
    many: 'Templates',
    add: 'New template',
    use: 'Write from the template',
    removeText: (name) => `“${name}” is removed from the library. The document stays.`,
  },
  schema: {
    name: 'Schema',
    many: 'Schemas',
    add: 'New schema',
    use: 'Extract',
    removeText: (name) => `“${name}” is removed for everybody, with its versions and ratings.`,
  },
  plan: {
    name: 'Plan',
    many: 'Plans',
    add: 'New plan',
    use: 'Classify',
    removeText: (name) => `“${name}” is removed for everybody, with its versions, examples and ratings.`,
  },
  guide: {
    name: 'Writing guide',
    many: 'Writing guides',
    add: 'New writing guide',
    use: 'Improve a text',
    removeText: (name) => `“${name}” is removed for everybody, with its versions and ratings.`,
  },
};

const parts: Record<string, string> = {
  name: 'Name',
  description: 'Description',
  text: 'Text',
  steps: 'Steps',
  document: 'Document',
  greeting: 'Greeting',
  questions: 'Suggested questions',
  instructions: 'Instructions',
  spaces: 'Spaces',
  documents: 'Documents',
  tools: 'Tools',
  model: 'Language model',
};

export const library: Messages['library'] = {
  title: 'Library',
  lead: 'Assistants, prompts, workflows and templates that you share with each other. What lies in the national base is shared by everybody.',
  kind: (kind) =>
    kinds[kind] ?? {
      name: kind,
      many: kind,
      add: kind,
      use: 'Use',
      removeText: (name: string) => `“${name}” is removed for everybody, with its versions and ratings.`,
    },
  part: (part) => parts[part] ?? part,
  useNamed: (use, name) => `${use}: ${name}`,
  examples: (count) => (count === 1 ? '1 example' : `${count} examples`),
  search: 'Search the library',
  kindLabel: 'Kind',
  anyKind: 'Every kind',
  space: 'Space',
  anySpace: 'All spaces',
  sorting: 'Order',
  byRating: 'Best rated first',
  byName: 'Name',
  count: (count) => (count === 1 ? '1 entry' : `${count} entries`),
  none: 'The library is still empty.',
  noneFound: 'Nothing in the library fits. Try other words, or show every kind.',
  notRated: 'Not rated yet',
  rated: (mean, votes) => `Rated ${mean} of 5 by ${votes === 1 ? 'one person' : `${votes} people`}`,
  ownRating: 'Your rating',
  stars: (stars) => (stars === 1 ? '1 star' : `${stars} stars`),
  ratingGiven: (stars) => `You gave ${stars} of 5.`,
  takeRatingBack: 'Take my rating back',
  ratingTakenBack: 'Your rating has been removed.',
  versionOf: (version, date) => `Version ${version}, changed ${date}`,
  changedParts: (parts) =>
    parts.length === 0 ? 'Nothing changed.' : `Changed: ${parts.join(', ').toLocaleLowerCase('en')}.`,
  firstVersion: 'The first version.',
  restoreTitle: (version) => `Go back to version ${version}?`,
  restoreText: 'It becomes a new version. The others stay.',
  keep: 'Keep in the library',
  keepTemplate: 'Keep the template in the library',
  copyLink: 'Copy the link',
  linkCopied: 'The link has been copied.',
  linkNotCopied: 'The link could not be copied. Copy it from the address bar.',
  edit: 'Change',
  copy: 'Copy to a space of your own',
  copyTitle: (name) => `Copy “${name}”`,
  copyText: 'The copy is yours and does not change when the original does.',
  copied: 'The copy has been saved.',
  saved: 'Saved in the library.',
  removed: 'Removed from the library.',
  removeTitle: 'Remove from the library?',
  name: 'Name',
  nameMissing: 'Write a name.',
  description: 'Description (optional)',
  descriptionHint: 'What it is good for, in a sentence.',
  sharedIn: 'Shared with those who read',
  promptText: 'Text',
  promptHint: 'Write what is to be filled in within brackets, such as [subject].',
  stepChecked: 'checked before the next step',
  greetingHint: 'The first that one reads when the assistant is opened.',
  questionsHint: 'One question a line, at most eight.',
  instructionsHint:
    "Subject, tone and form. They are followed when a language model writes. Svea's own rules about sources always go first.",
  spacesHint:
    'What the assistant answers from. Choose none, and it answers from all that whoever asks may read. Nobody reads more through the assistant than otherwise.',
  allSpaces: 'All that whoever asks may read',
  spaceUnread: 'a space that you do not read',
  documentsHint: 'Choose documents if the assistant is to answer from only some. New versions follow.',
  allDocuments: 'All in the spaces',
  documentGone: (id) => `Document ${id} is gone, or you may not read it.`,
  toolsHint: 'Shown as buttons in the conversation.',
  anyModel: 'Whichever the organisation has chosen',
  modelGone: (slug) => `${slug} (gone)`,
};

export const assistants: Messages['assistants'] = {
  title: 'Assistants',
  all: 'All in the library',
  with: (name) => `Conversation with ${name}`,
  about: 'About the assistant',
  version: (version, date) => `Version ${version}, changed ${date}.`,
  changed: (date) =>
    `The assistant was changed on ${date}, after the conversation began. Answers follow the new version.`,
  pin: (version) => `Pin to version ${version}`,
  pinned: (version) => `The conversation is pinned to version ${version} of the assistant.`,
  unpin: 'Use the newest',
  gone: (name) =>
    `The assistant “${name}” is gone, or you may not use it. The conversation goes on without it: answers may rest on all that you may read.`,
  missing:
    'The assistant is not here, or you may not use it. Ask whoever gave you the link, or choose another one in the library.',
  needsModel:
    "The assistant's instructions about tone and form need a language model. For now Svea answers with quotes from the assistant's documents.",
  tools: 'Do more with the documents',
  questions: 'Begin with a question',
  without: 'Ask without an assistant',
  prompts: 'Prompts',
  choosePrompt: 'Choose a prompt',
  noPrompts: 'There is no prompt here yet. Those who may add documents can keep some in the library.',
};
