// Signing in and passwords.
import type { Messages } from '../sv';

export const signIn: Messages['signIn'] = {
  title: 'Sign in',
  lead: 'Svea answers questions from your organisation’s own documents.',
  email: 'Email address',
  password: 'Password',
  submit: 'Sign in',
  help: 'No account or password? Ask your administrator for a sign-in link.',
  emailMissing: 'Enter your email address.',
  passwordMissing: 'Enter your password.',
  linkTitle: 'Welcome to Svea',
  linkLead: 'The link signs you in once. It stops working when you have used it.',
  linkSubmit: 'Sign in with the link',
  withPassword: 'Sign in with a password instead',
  again: 'Sign in again',
  againLead: 'You have been signed out. What you have written is still there when you have signed in again.',
  signOut: 'Sign out',
  signedOut: 'You are signed out.',
  noOrganisation: 'You are not in any organisation',
  noOrganisationHelp:
    'Ask an administrator to invite you to the organisation where you work, and then sign in again.',
};

export const password: Messages['password'] = {
  title: 'Choose a password',
  firstLead:
    'With a password you can sign in without a link next time. You can also do it later, under Account.',
  change: 'Change password',
  choose: 'Choose a password',
  field: 'New password',
  hint: 'At least 12 characters. Several words in a row are easy to remember and hard to guess.',
  tooShort: (least) => `The password is too short. Choose at least ${least} characters.`,
  later: 'Not now',
  saved: 'The password is saved.',
};
