import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sv } from '../src/messages/sv';
import { inviteLink, signInByLink } from './account';
import { askBox } from './conversation';
import { eventually } from './eventually';
import { checkAccessible, installation, visit } from './installation';

const password = 'sju glada björnar dansar';

test('a one-time link signs in, offers a password, and the password signs in afterwards', async () => {
  const { server, administrator } = await installation();
  const link = await inviteLink(server.url, administrator, 'reader');
  let email = '';
  await visit({ as: null, at: link }, async (page) => {
    await checkAccessible(page);
    await page.getByRole('button', { name: sv.signIn.linkSubmit }).click();
    const dialog = page.getByRole('dialog', { name: sv.password.title });
    await dialog.waitFor();
    await checkAccessible(page);
    await page.waitForURL((address) => !address.searchParams.has('link'));

    await dialog.getByLabel(sv.password.field).fill('kort');
    await dialog.getByRole('button', { name: sv.save }).click();
    await dialog.getByText(sv.password.tooShort(12)).waitFor();
    await dialog.getByLabel(sv.password.field).fill(password);
    await dialog.getByRole('button', { name: sv.save }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: sv.navigation.account }).click();
    await checkAccessible(page);
    email = (await page.locator('.account-person span').textContent()) ?? '';
    await page.getByRole('button', { name: sv.signIn.signOut }).click();
    await page.getByLabel(sv.signIn.email).fill(email);
    await page.getByLabel(sv.signIn.password).fill(password);
    await page.getByRole('button', { name: sv.signIn.submit }).click();
    await askBox(page).waitFor();
  });
  await visit({ as: null, at: link }, async (page) => {
    await page.getByRole('button', { name: sv.signIn.linkSubmit }).click();
    await page.getByRole('alert').waitFor();
    await checkAccessible(page);
  });
});

test('what is missing or wrong is said at its place', async () => {
  await visit({ as: null }, async (page) => {
    await page.getByRole('button', { name: sv.signIn.submit }).click();
    await page.getByText(sv.signIn.emailMissing).waitFor();
    await page.getByText(sv.signIn.passwordMissing).waitFor();
    await checkAccessible(page);
    await page.getByLabel(sv.signIn.email).fill('ingen@svea.example');
    await page.getByLabel(sv.signIn.password).fill('fel lösenord helt');
    await page.getByRole('button', { name: sv.signIn.submit }).click();
    assert.match((await page.getByRole('alert').textContent()) ?? '', /stämmer|fel/i);
  });
});

test('when the session ends, the question waits for the person to sign in and is then asked', async () => {
  const { server, administrator } = await installation();
  const account = await signInByLink(server.url, await inviteLink(server.url, administrator, 'reader'));
  await visit({ as: account }, async (page) => {
    // A password to sign in with again.
    await page.getByRole('button', { name: sv.navigation.account }).click();
    await page.getByRole('button', { name: sv.password.choose }).click();
    await page.getByLabel(sv.password.field).fill(password);
    await page.getByRole('dialog').getByRole('button', { name: sv.save, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await askBox(page).fill('Hur många dagar?');
    await page.context().clearCookies();
    await askBox(page).press('Enter');
    const dialog = page.getByRole('dialog', { name: sv.signIn.again });
    await dialog.waitFor();
    await checkAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    // It opens again at once, since there is nothing to do without it.
    await dialog.waitFor();
    await dialog.getByLabel(sv.signIn.password).fill(password);
    await dialog.getByRole('button', { name: sv.signIn.submit }).click();
    await page.getByRole('heading', { name: 'Hur många dagar?', level: 2 }).waitFor();
    await eventually(async () => assert.equal(await askBox(page).inputValue(), ''));
  });
});
