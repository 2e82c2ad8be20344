// The documents that the tests ask about.

export const semester = {
  name: 'semester.md',
  question: 'Hur många semesterdagar har den som fyller 40 år?',
  /** Asked by the document itself. */
  ownQuestion: 'Kan chefen neka mig ledigt på min födelsedag?',
  /** The emoji before it is one code point and two UTF-16 units: a mark that counted units would slip. */
  sentence: 'Den som fyller 40 år under året har 31 semesterdagar.',
  text: `# Rutin för semester 😀

## 😀 Antal dagar

Den som fyller 40 år under året har 31 semesterdagar. Den som är yngre har 25 semesterdagar.

| Ålder under året | Semesterdagar |
|---|---|
| till och med 39 år | 25 |
| 40–49 år | 31 |

## Sparade dagar

- Högst 30 semesterdagar får vara sparade samtidigt.
- Sparade dagar tas ut inom fem år.

## Vanliga frågor

Kan chefen neka mig ledigt på min födelsedag? Ja, men chefen ska kunna förklara varför.
`,
};

export const parkering = {
  name: 'parkering.md',
  question: 'Vad kostar parkeringstillstånd i zon A?',
  otherQuestion: 'Vilken avgift betalar den som parkerar fel?',
  text: `# Parkering

## Boende

Boende i zon A kan köpa parkeringstillstånd för 150 kronor per månad och bil. Ansök i e-tjänsten.

## Felparkering

Den som parkerar fel betalar en avgift på 400 kronor.
`,
};

const rooms = Array.from(
  { length: 700 },
  (_, index) => `Avsnitt ${index + 1} handlar om lokalvård i hus ${index + 1}.`,
);
rooms[520] = 'Nyckeln till arkivet förvaras hos registratorn.';

/** So long that only the part around the quote is shown at first. */
export const handbok = {
  name: 'handbok.md',
  question: 'Var förvaras nyckeln till arkivet?',
  sentence: rooms[520]!,
  text: `# Handbok för huset\n\n${rooms.join('\n\n')}\n`,
};

export const all = [semester, parkering, handbok];

/** Answered by none of them. */
export const unanswerable = 'Vilken färg har borgmästarens ubåt?';
