import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sv } from '../src/messages/sv';
import { askBox } from './conversation';
import { checkAccessible, visit } from './installation';

const texts = sv.administration;

test('an invited person gets a link that works, another role, and is removed', async () => {
  let link = '';
  await visit({ at: '/administration' }, async (page) => {
    const form = page.getByRole('form', { name: texts.invite });
    await checkAccessible(page);
    await form.getByLabel(texts.inviteName).fill('Doris Dahl');
    await form.getByLabel(texts.email).fill('doris@svea.example');
    await form.getByRole('button', { name: texts.inviteSubmit }).click();
    const dialog = page.getByRole('dialog', { name: texts.linkTitle });
    link = await dialog.getByLabel(texts.linkLabel).inputValue();
    await checkAccessible(page);
    await dialog.getByRole('button', { name: sv.close }).click();

    const person = page.getByRole('row').filter({ hasText: 'doris@svea.example' });
    await Promise.all([
      page.waitForResponse((response) => response.request().method() !== 'GET'),
      person.getByRole('combobox').selectOption({ label: texts.roles.editor }),
    ]);
    await page.reload();
    assert.equal(await person.getByRole('combobox').inputValue(), 'editor');
  });
  await visit({ as: null, at: link }, async (page) => {
    await page.getByRole('button', { name: sv.signIn.linkSubmit }).click();
    await page.getByRole('button', { name: sv.password.later }).click();
    await askBox(page).waitFor();
  });
  await visit({ at: '/administration' }, async (page) => {
    const person = page.getByRole('row').filter({ hasText: 'doris@svea.example' });
    await person.getByRole('button', { name: texts.removeOf('Doris Dahl') }).click();
    await page.getByRole('dialog').getByRole('button', { name: texts.remove, exact: true }).click();
    await person.waitFor({ state: 'detached' });
  });
});

test('a space that is created can be added to', async () => {
  await visit({ at: '/administration' }, async (page) => {
    const form = page.getByRole('form', { name: texts.newSpace });
    await form.getByLabel(texts.spaceName).fill('Säkerhet & beredskap');
    await form.getByLabel(texts.access.members).check();
    await checkAccessible(page);
    await form.getByRole('button', { name: texts.createSpace }).click();
    await page.locator('.spaces').getByText('Säkerhet & beredskap', { exact: true }).waitFor();
    const level = page.getByLabel(sv.models.spaceClass('Säkerhet & beredskap'));
    assert.equal(await level.inputValue(), 'internal');
    await Promise.all([
      page.waitForResponse((response) => response.request().method() !== 'GET'),
      level.selectOption('secret'),
    ]);
    await page.reload();
    assert.equal(await level.inputValue(), 'secret');
    await page.getByRole('link', { name: sv.navigation.documents }).click();
    await page.getByLabel(sv.upload.space).selectOption({ label: 'Säkerhet & beredskap' });
  });
});
