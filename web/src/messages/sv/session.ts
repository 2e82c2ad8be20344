// Signing in and passwords.

export const signIn = {
  title: 'Logga in',
  lead: 'Svea svarar på frågor ur din organisations egna dokument.',
  email: 'E-postadress',
  password: 'Lösenord',
  submit: 'Logga in',
  help: 'Har du inget konto eller lösenord? Be din administratör om en inloggningslänk.',
  emailMissing: 'Skriv din e-postadress.',
  passwordMissing: 'Skriv ditt lösenord.',
  linkTitle: 'Välkommen till Svea',
  linkLead: 'Länken loggar in dig en gång. Den slutar gälla när du har använt den.',
  linkSubmit: 'Logga in med länken',
  withPassword: 'Logga in med lösenord i stället',
  again: 'Logga in igen',
  againLead: 'Du har loggats ut. Det du har skrivit finns kvar när du har loggat in igen.',
  signOut: 'Logga ut',
  signedOut: 'Du är utloggad.',
  noOrganisation: 'Du är inte med i någon organisation',
  noOrganisationHelp:
    'Be en administratör bjuda in dig till organisationen där du arbetar, och logga sedan in igen.',
};

export const password = {
  title: 'Välj ett lösenord',
  firstLead:
    'Med ett lösenord kan du logga in utan länk nästa gång. Du kan också göra det senare, under Konto.',
  change: 'Byt lösenord',
  choose: 'Välj lösenord',
  field: 'Nytt lösenord',
  hint: 'Minst 12 tecken. Flera ord efter varandra är lätta att minnas och svåra att gissa.',
  tooShort: (least: number) => `Lösenordet är för kort. Välj minst ${least} tecken.`,
  later: 'Inte nu',
  saved: 'Lösenordet är sparat.',
};
