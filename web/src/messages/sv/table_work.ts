// Results as tables, corrected by a person; saved schemas and plans; how good a classification is.
const percent = (share: number) => `${Math.round(share * 100)} %`;

export const tableWork = {
  title: 'Spara allt som en tabell',
  help: 'En rad för varje text, också för dem som inte gick. Det du har rättat är med.',
  step: 'Resultatet av steg',
  contents: 'Innehåll',
  withPlaces: 'Ta med hur säkra uppgifterna är och var de står',
  extracted: 'Uppgifterna',
  suggested:
    'Du har inte sagt vilka uppgifter du vill ha, så här är det som Svea känner igen i texten. Ange dem du behöver nästa gång.',
  cell: (name: string, row: number) => `${name}, rad ${row}`,
  change: (name: string) => `Ändra ${name}`,
  asSvea: 'Ta tillbaka mina ändringar',
  byPerson: 'ändrad av dig',
  suggestFields: 'Lämna uppgifterna tomma så hämtar Svea ut det som känns igen i texten.',
  chosenClass: 'Rätt klass',
  chosenClassHint: 'Välj en annan om Svea har fel. Ditt val gäller i tabellen och i nästa steg.',
  byPersonClass: 'Du har valt klassen.',
  teach: 'Använd texten som exempel',
  teachHelp:
    'Texten läggs till som exempel på klassen i en sparad plan, och nästa klassificering lär av den.',
  teachPlan: 'Plan',
  teachNow: 'Lägg till exemplet',
  taught: (plan: string, name: string) => `Texten är nu ett exempel på ${name} i planen ${plan}.`,
  confusion: 'Så ofta blandas klasserna ihop',
  confusionHelp: (texts: number) =>
    `Prövat på de ${texts} exemplen, där varje text klassificerats av det som lärts av andra. Varje rad är den rätta klassen, varje kolumn den som Svea valde.`,
  confusionOf: 'Rätt klass / Sveas val',
  macroF1: (value: number) =>
    `Makro-F1 ${new Intl.NumberFormat('sv', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)}`,
  confused: (count: number, right: string, said: string) =>
    right === said ? `${count} rätt` : `${count} ${right} blev ${said}`,
  reasonShare: (word: string, share: number) => `${word}, ${percent(share)} av det som talade för`,
  examplesSaved: 'Exempel som är hela texter',
  exampleDocument: (name: string) => `Dokumentet ${name}`,
  removeExample: (name: string) => `Ta bort exemplet ${name}`,
  chooseExamples: (name: string) =>
    name ? `Välj dokument som exempel på ${name}` : 'Välj dokument som exempel',
  saved: { schema: 'Sparat schema', plan: 'Sparad plan' },
  nothingSaved: 'Inget valt',
  save: { schema: 'Spara som schema', plan: 'Spara som plan' },
  changeSaved: (name: string) => `Spara ändringarna i ${name}`,
  kept: (name: string, version: number) => `${name} är sparad, version ${version}.`,
};
