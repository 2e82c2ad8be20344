// Results as tables, corrected by a person; saved schemas and plans; how good a classification is.
import type { Messages } from '../sv';

const percent = (share: number) => `${Math.round(share * 100)}%`;

export const tableWork: Messages['tableWork'] = {
  title: 'Save everything as a table',
  help: 'A row for each text, also for those that failed. What you have corrected is in it.',
  step: 'The result of step',
  contents: 'Contents',
  withPlaces: 'With how sure each value is and where it stands',
  extracted: 'The fields',
  suggested:
    'You have not said which fields you want, so this is what Svea recognises in the text. Name those you need next time.',
  cell: (name, row) => `${name}, row ${row}`,
  change: (name) => `Change ${name}`,
  asSvea: 'Take back my changes',
  byPerson: 'changed by you',
  suggestFields: 'Leave the fields empty, and Svea extracts what it recognises in the text.',
  chosenClass: 'Right class',
  chosenClassHint: 'Choose another if Svea is wrong. Your choice counts in the table and the next step.',
  byPersonClass: 'You have chosen the class.',
  teach: 'Use the text as an example',
  teachHelp:
    'The text becomes an example of the class in a saved plan, and the next classification learns from it.',
  teachPlan: 'Plan',
  teachNow: 'Add the example',
  taught: (plan, name) => `The text is now an example of ${name} in the plan ${plan}.`,
  confusion: 'How often classes are taken for each other',
  confusionHelp: (texts) =>
    `Tried on the ${texts} examples, each text classified by what was learnt from others. Each row is the right class, each column the one Svea chose.`,
  confusionOf: 'Right class / Svea’s choice',
  macroF1: (value) =>
    `Macro F1 ${new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)}`,
  confused: (count, right, said) => (right === said ? `${count} right` : `${count} ${right} became ${said}`),
  reasonShare: (word, share) => `${word}, ${percent(share)} of what spoke for it`,
  examplesSaved: 'Examples that are whole texts',
  exampleDocument: (name) => `The document ${name}`,
  removeExample: (name) => `Remove the example ${name}`,
  chooseExamples: (name) =>
    name ? `Choose documents as examples of ${name}` : 'Choose documents as examples',
  saved: { schema: 'Saved schema', plan: 'Saved plan' },
  nothingSaved: 'None chosen',
  save: { schema: 'Save as a schema', plan: 'Save as a plan' },
  changeSaved: (name) => `Save the changes in ${name}`,
  kept: (name, version) => `${name} is saved, version ${version}.`,
};
