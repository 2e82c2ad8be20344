import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatNumber } from '../src/messages/formats';
import { sv } from '../src/messages/sv';
import { inviteLink, signInByLink } from './account';
import { checkAccessible, checkFits, installation, phone, visit } from './installation';

const texts = sv.connected;

test('a folder becomes a source: it is fetched, paused, and removed with its documents', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'svea-browser-source-'));
  writeFileSync(join(folder, 'kaffe.md'), '# Kaffeautomaten\n\nKaffet i automaten är gratis på fredagar.\n');
  try {
    await visit({ at: '/kallor' }, async (page) => {
      await page.getByText(texts.none).waitFor();
      await checkAccessible(page);
      await page.getByRole('button', { name: texts.add }).click();
      const dialog = page.getByRole('dialog', { name: texts.add });
      await checkAccessible(page);
      await dialog.getByRole('button', { name: texts.submit }).click();
      await dialog.getByText(texts.addressMissing).waitFor();
      await dialog.getByLabel(texts.kinds.folder).check();
      await dialog.getByLabel(texts.address.folder).fill(folder);
      await dialog.getByLabel(texts.name, { exact: true }).fill('Köket');
      await checkAccessible(page);
      await dialog.getByRole('button', { name: texts.submit }).click();
      await dialog.waitFor({ state: 'detached' });

      const source = page.locator('.connected-source').filter({ hasText: 'Köket' });
      await source.getByText(texts.documents('1')).waitFor();
      await source.getByText(texts.states.waiting).waitFor();
      await checkAccessible(page);

      await source.getByRole('button', { name: texts.actionsOf('Köket') }).click();
      await source.getByRole('button', { name: texts.edit, exact: true }).click();
      const editing = page.getByRole('dialog', { name: texts.editTitle('Köket') });
      assert.equal(await editing.getByLabel(texts.address.folder).inputValue(), folder);
      await editing.getByText(texts.more).click();
      await editing.getByLabel(texts.items).fill('0');
      await editing.getByRole('button', { name: sv.save }).click();
      await editing.getByText(texts.outside('1', formatNumber(100_000, 'sv'))).waitFor();
      await checkAccessible(page);
      await editing.getByLabel(texts.items).fill('12');
      await editing.getByLabel(texts.interval).selectOption('0');
      await editing.getByRole('button', { name: sv.save }).click();
      await editing.waitFor({ state: 'detached' });
      await source.getByText(texts.nextNever).waitFor();

      await source.getByRole('button', { name: texts.actionsOf('Köket') }).click();
      await checkAccessible(page);
      await source.getByRole('button', { name: texts.pause }).click();
      await source.getByText(texts.states.paused).waitFor();

      await source.getByRole('button', { name: texts.actionsOf('Köket') }).click();
      await source.getByRole('button', { name: texts.remove }).click();
      const removing = page.getByRole('dialog', { name: texts.removeTitle });
      await removing.getByLabel(texts.removeToo).check();
      await checkAccessible(page);
      await removing.getByRole('button', { name: texts.remove, exact: true }).click();
      await source.waitFor({ state: 'detached' });

      await page.getByRole('link', { name: sv.navigation.documents }).click();
      await page.getByText('Kaffeautomaten').waitFor({ state: 'detached' });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an address that can not be is said to be wrong, and what was written stays', async () => {
  await visit({ at: '/kallor', options: phone }, async (page) => {
    await page.getByRole('button', { name: texts.add }).click();
    const dialog = page.getByRole('dialog', { name: texts.add });
    await dialog.getByLabel(texts.address.website).fill('inte en adress');
    await dialog.getByLabel(texts.name, { exact: true }).fill('Fel');
    await dialog.getByText(texts.more).click();
    await dialog.getByRole('button', { name: texts.submit }).click();
    await dialog.getByRole('alert').waitFor();
    assert.equal(await dialog.getByLabel(texts.name, { exact: true }).inputValue(), 'Fel');
    await checkFits(page);
    await checkAccessible(page);
  });
});

test('a reader has no sources to look after', async () => {
  const { server, administrator } = await installation();
  const reader = await signInByLink(server.url, await inviteLink(server.url, administrator, 'reader'));
  await visit({ as: reader, at: '/kallor' }, async (page) => {
    await page.getByText(texts.notAllowed).waitFor();
    await checkAccessible(page);
    assert.equal(await page.getByRole('link', { name: sv.navigation.sources }).count(), 0);
  });
});
