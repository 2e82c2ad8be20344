// Decision bases.

export const basis = {
  never:
    'Det här är ett underlag, inte ett beslut. Kontrollera källorna, skriv bedömningen och fatta beslutet själv.',
  appeal: 'Hur beslutet överklagas',
  ways: {
    administrative: 'Till domstol eller högre myndighet (förvaltningslagen)',
    legality: 'Laglighetsprövning (kommunallagen)',
    none: 'Ta inte med det',
  },
  summary: 'Vad som har kommit fram',
  requests: 'Vad som begärs',
  speaks_for: 'Talar för',
  speaks_against: 'Talar emot',
  nothing: 'Handlingarna säger inget om det.',
  missing: 'Krav som handlingarna inte säger något om',
  nothingMissing: 'Inga sådana krav hittades i reglerna nedan.',
  rules: 'Regler som kan gälla',
  noRules:
    'Inga regler hittades bland dokumenten du får läsa. Lägg till de regler som gäller, eller ange dem i utkastet.',
  similar: 'Liknande ärenden',
  noSimilar: 'Inga tidigare beslut som liknar det här hittades bland dokumenten du får läsa.',
  draft: 'Utkast',
  draftLabel: 'Skriv vidare på utkastet. Det du ändrar sparas bredvid Sveas text.',
};
