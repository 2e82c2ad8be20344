import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sv } from '../src/messages/sv';
import { checkAccessible, checkFits, installation, phone, visit } from './installation';

const texts = sv.keys;

test('a key that is made is shown once, works, and is removed', async () => {
  const { server } = await installation();
  const session = (secret: string) =>
    fetch(`${server.url}/api/v1/session`, { headers: { Authorization: `Bearer ${secret}` } });
  await visit({}, async (page) => {
    await page.getByRole('button', { name: sv.navigation.account }).click();
    await page.getByRole('link', { name: sv.navigation.keys }).click();
    const form = page.getByRole('form', { name: texts.new, exact: true });
    await form.getByRole('button', { name: texts.make }).click();
    await form.getByText(texts.nameMissing).waitFor();
    await form.getByLabel(texts.name, { exact: true }).fill('Min editor');
    await form.getByLabel(texts.scope.documents).check();
    await form.getByLabel(texts.chosenSpaces).check();
    await form.getByLabel('Dokument', { exact: true }).check();
    await form.getByLabel(texts.budget).fill('50000');
    await checkAccessible(page);
    await form.getByRole('button', { name: texts.make }).click();
    const dialog = page.getByRole('dialog', { name: texts.secretTitle });
    const secret = await dialog.getByLabel(texts.secret).inputValue();
    assert.equal((await session(secret)).status, 200);
    await checkAccessible(page);
    await dialog.getByRole('button', { name: sv.close }).click();

    const row = page.getByRole('row').filter({ hasText: 'Min editor' });
    await dialog.waitFor({ state: 'detached' });
    assert.ok(!(await page.content()).includes(secret));
    await row.getByRole('button', { name: texts.removeOf('Min editor') }).click();
    await page.getByRole('dialog').getByRole('button', { name: texts.remove, exact: true }).click();
    await row.waitFor({ state: 'detached' });
    assert.equal((await session(secret)).status, 401);
  });
});

test('an administrator makes a key for a service, which then is among the people', async () => {
  await visit({ at: '/nycklar', options: phone }, async (page) => {
    const form = page.getByRole('form', { name: texts.newService });
    await form.getByLabel(texts.name, { exact: true }).fill('Diariesystemet');
    await form.getByRole('button', { name: texts.make }).click();
    await page.getByRole('dialog').getByRole('button', { name: sv.close }).click();
    await page.getByText('Diariesystemet').first().waitFor();
    await checkFits(page);
    await checkAccessible(page);
    await page.goto('/administration');
    await page.getByText('Diariesystemet').first().waitFor();
  });
});
