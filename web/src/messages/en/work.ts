// Work on texts.
import type { ItemState } from '../../api/task_runs';
import type { Messages } from '../sv';

const kinds: Record<string, { name: string; help: string }> = {
  summarise: { name: 'Summarise', help: 'What matters in a text, short or long, with sources.' },
  analyse: { name: 'Analyse many texts', help: 'Themes, differences and contradictions.' },
  simplify: { name: 'Simplify', help: 'Plain or easy-to-read Swedish, with each change in view.' },
  improve: { name: 'Improve', help: 'Spelling, grammar, structure and tone, with each change in view.' },
  extract: { name: 'Extract', help: 'Dates, amounts, names and more, in a table.' },
  classify: { name: 'Classify', help: 'Sort texts by your own plan.' },
  compare: { name: 'Compare versions', help: 'What has changed in substance between two texts.' },
  minutes: { name: 'Write minutes', help: 'From the transcript of a meeting.' },
  decide: {
    name: 'Decision basis',
    help: 'What a decision in a case can stand on. You decide.',
  },
  letter: { name: 'Letter to a person', help: 'What a matter means for the one it concerns.' },
  draft: { name: 'Write from a template', help: 'Fill in a template with facts from the material.' },
};

export const work: Messages['work'] = {
  title: 'Work on texts',
  lead: 'Choose what is to be done, and on which texts. The result is a basis: read it through before you use it.',
  kind: (kind) => kinds[kind] ?? { name: kind, help: '' },
  what: 'What do you want to do?',
  text: 'Text',
  textHint: 'Paste a text, drop files here or choose documents.',
  textOrSpeechHint:
    'Paste a text, drop files or recordings here or choose documents. A recording is written down as text with times and is not kept.',
  textMissing: 'Paste a text, add a file or choose a document.',
  chosen: 'Chosen texts',
  leaveOut: (name) => `Leave ${name} out`,
  addFiles: 'Add files',
  addDocuments: 'Choose documents',
  readingFiles: (count) => (count === 1 ? 'Reading a file …' : `Reading ${count} files …`),
  writingDown: (name) =>
    `Writing down what is said in ${name}. It may take as long as listening to it. Keep the page open.`,
  findDocuments: 'Search the documents',
  noDocuments: 'No documents were found.',
  documents: (total, shown) => (total > shown ? `Documents (${shown} of ${total} shown)` : 'Documents'),
  stepNumber: (step, kind) => `Step ${step}: ${kind}`,
  then: 'Then',
  between: 'Before the next step',
  isChecked: 'I check each result',
  removeStep: 'Remove the step',
  addStep: 'Add a step',
  workflow: 'Workflow',
  noWorkflow: 'None chosen',
  aboutWorkflow: 'See the workflow in the library',
  saveWorkflow: 'Save as a workflow',
  start: 'Start',
  stop: 'Stop',
  earlier: 'Earlier work',
  noEarlier: 'What you have asked for before is shown here. Only you see it.',
  allRuns: (count) => `Show all ${count}`,
  fewerRuns: 'Show fewer',
  removeRun: (title) => `Remove ${title}`,
  removeTitle: 'Remove the work?',
  removeText: (title) => `“${title}” is removed with its texts and results. This can't be undone.`,
  state: (items: Record<ItemState, number>) => {
    const parts = [
      items.waiting > 0 && `${items.waiting} left`,
      items.to_check > 0 && `${items.to_check} to check`,
      items.done > 0 && `${items.done} done`,
      items.failed > 0 && `${items.failed} failed`,
      items.cancelled > 0 && `${items.cancelled} stopped`,
    ];
    return parts.filter(Boolean).join(', ');
  },
  items: 'The texts',
  item: 'Text',
  itemState: 'State',
  itemStates: {
    waiting: 'Waits',
    to_check: 'To check',
    done: 'Done',
    failed: 'Failed',
    cancelled: 'Stopped',
  },
  step: (step, steps) => `step ${step} of ${steps}`,
  progressOf: (name) => `How far the work on ${name} has come`,
  cancelled: 'The work was stopped before it was done.',
  result: 'Result',
  approve: 'Approve and go on',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Select the text and copy it yourself.',
  save: 'Save as text',
  editedHint:
    'A line that begins with # becomes a heading, and one that begins with - a point, when you save it as Word or PDF.',
  asItWas: "Go back to Svea's text",
};
