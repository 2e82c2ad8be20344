// Searching.

export const search = {
  title: 'Sök',
  field: 'Sök i dokumenten',
  submit: 'Sök',
  searching: 'Söker …',
  tips: 'Så kan du söka',
  tip: {
    words: 'Skriv en fråga eller några ord. Böjningar och sammansatta ord hittas också.',
    phrase: 'Med citattecken står orden precis så.',
    without: 'Med minus får ordet inte finnas med.',
    section: 'Paragrafer och diarienummer hittas så som de skrivs.',
  },
  example: {
    words: 'hur många semesterdagar',
    phrase: '”särskilt boende”',
    without: 'bygglov -altan',
    section: '3 kap. 2 §',
  },
  found: (total: string, about: boolean) =>
    `${about ? 'Ungefär ' : ''}${total} ${total === '1' ? 'ställe' : 'ställen'}`,
  nothing: (words: string) => `Inget ställe passar ”${words}”`,
  nothingHelp: 'Prova andra eller färre ord, och se efter hur de är stavade.',
  nothingFiltered: 'Det kan finnas träffar utanför filtren.',
  didYouMean: 'Menade du',
  searchedInstead: (asked: string, instead: string) =>
    `Inget passade ”${asked}”. Här är träffar för ”${instead}” i stället.`,
  alsoFor: 'Söker också efter',
  ask: 'Fråga Svea om det här',
  why: 'Varför den här träffen?',
  reasons: {
    word: 'Samma ord som du skrev',
    form: 'En annan form av ordet',
    part: 'En del av ett ord, eller ett ord som liknar',
    synonym: 'Ett ord med samma betydelse',
    heading: 'Står i titeln eller en rubrik',
    phrase: 'Orden står i samma följd',
    exact: 'Paragrafen eller diarienumret',
    recent: 'Nyare än annat som passar lika bra',
    meaning: 'Texten handlar om samma sak',
  } as Record<string, string>,
  reasonOther: 'Annat som talar för träffen',
  panel: 'Träff',
  position: (n: number, count: number) => `Träff ${n} av ${count}`,
  previous: 'Föregående träff',
  next: 'Nästa träff',
};
