// Work on texts.
import type { ItemState } from '../../api/task_runs';

const kinds: Record<string, { name: string; help: string }> = {
  summarise: { name: 'Sammanfatta', help: 'Det viktigaste i en text, kort eller långt, med källor.' },
  analyse: { name: 'Analysera många texter', help: 'Teman, skillnader och motsägelser.' },
  simplify: { name: 'Förenkla', help: 'Klarspråk eller lättläst, med varje ändring synlig.' },
  improve: { name: 'Förbättra', help: 'Stavning, grammatik, struktur och ton, med varje ändring synlig.' },
  extract: { name: 'Hämta ut', help: 'Datum, belopp, namn och annat i en tabell.' },
  classify: { name: 'Klassificera', help: 'Sortera texter efter er egen plan.' },
  compare: { name: 'Jämför versioner', help: 'Vad som har ändrats i sak mellan två texter.' },
  minutes: { name: 'Skriv protokoll', help: 'Av en utskrift från ett möte.' },
  decide: {
    name: 'Beslutsunderlag',
    help: 'Vad ett beslut i ett ärende kan vila på. Du beslutar.',
  },
  letter: { name: 'Brev till en person', help: 'Vad ett ärende betyder för den det gäller.' },
  draft: { name: 'Skriv från mall', help: 'Fyll i en mall med uppgifter ur underlaget.' },
};

export const work = {
  title: 'Arbeta med text',
  lead: 'Välj vad som ska göras och vilka texter det gäller. Resultatet är ett underlag: läs igenom det innan du använder det.',
  kind: (kind: string) => kinds[kind] ?? { name: kind, help: '' },
  what: 'Vad vill du göra?',
  text: 'Text',
  textHint: 'Klistra in en text, släpp filer här eller välj dokument.',
  textOrSpeechHint:
    'Klistra in en text, släpp filer eller inspelningar här eller välj dokument. En inspelning skrivs ut som text med tider och sparas inte.',
  textMissing: 'Klistra in en text, lägg till en fil eller välj ett dokument.',
  chosen: 'Valda texter',
  leaveOut: (name: string) => `Ta bort ${name} från urvalet`,
  addFiles: 'Lägg till filer',
  addDocuments: 'Välj dokument',
  readingFiles: (count: number) => (count === 1 ? 'Läser en fil …' : `Läser ${count} filer …`),
  writingDown: (name: string) =>
    `Skriver ut det som sägs i ${name}. Det kan ta lika lång tid som att lyssna. Lämna sidan öppen.`,
  findDocuments: 'Sök bland dokumenten',
  noDocuments: 'Inga dokument hittades.',
  documents: (total: number, shown: number) =>
    total > shown ? `Dokument (${shown} av ${total} visas)` : 'Dokument',
  stepNumber: (step: number, kind: string) => `Steg ${step}: ${kind}`,
  then: 'Därefter',
  between: 'Före nästa steg',
  isChecked: 'Jag granskar varje resultat',
  removeStep: 'Ta bort steget',
  addStep: 'Lägg till ett steg',
  workflow: 'Arbetsflöde',
  noWorkflow: 'Inget valt',
  aboutWorkflow: 'Visa flödet i biblioteket',
  saveWorkflow: 'Spara som arbetsflöde',
  start: 'Sätt i gång',
  stop: 'Stoppa',
  earlier: 'Tidigare arbeten',
  noEarlier: 'Här visas det du har bett om tidigare. Bara du ser det.',
  allRuns: (count: number) => `Visa alla ${count}`,
  fewerRuns: 'Visa färre',
  removeRun: (title: string) => `Ta bort ${title}`,
  removeTitle: 'Ta bort arbetet?',
  removeText: (title: string) => `”${title}” tas bort med texter och resultat. Det går inte att ångra.`,
  state: (items: Record<ItemState, number>) => {
    const parts = [
      items.waiting > 0 && `${items.waiting} kvar`,
      items.to_check > 0 && `${items.to_check} att granska`,
      items.done > 0 && (items.done === 1 ? '1 klar' : `${items.done} klara`),
      items.failed > 0 && `${items.failed} gick inte`,
      items.cancelled > 0 && (items.cancelled === 1 ? '1 stoppad' : `${items.cancelled} stoppade`),
    ];
    return parts.filter(Boolean).join(', ');
  },
  items: 'Texterna',
  item: 'Text',
  itemState: 'Läge',
  itemStates: {
    waiting: 'Väntar',
    to_check: 'Att granska',
    done: 'Klar',
    failed: 'Gick inte',
    cancelled: 'Stoppad',
  } as Record<ItemState, string>,
  step: (step: number, steps: number) => `steg ${step} av ${steps}`,
  progressOf: (name: string) => `Så långt har arbetet med ${name} kommit`,
  cancelled: 'Arbetet stoppades innan det var klart.',
  result: 'Resultat',
  approve: 'Godkänn och gå vidare',
  copy: 'Kopiera',
  copied: 'Kopierat.',
  notCopied: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
  save: 'Spara som text',
  editedHint:
    'En rad som börjar med # blir en rubrik och en som börjar med - en punkt när du sparar som Word eller PDF.',
  asItWas: 'Gå tillbaka till Sveas text',
};
