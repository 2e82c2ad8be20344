import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { sv } from '../src/messages/sv';
import { inviteLink, signInByLink } from './account';
import { ask } from './conversation';
import { semester } from './documents';
import { checkAccessible, installation, visit } from './installation';

/** Drops files on the upload area as a person would from the desktop. */
async function drop(page: Page, files: { name: string; text: string }[]): Promise<void> {
  const dropped = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  const area = page.locator('.upload-area');
  await area.dispatchEvent('dragover', { dataTransfer: dropped });
  assert.equal(await area.getAttribute('data-over'), 'true');
  await area.dispatchEvent('drop', { dataTransfer: dropped });
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('dropped files are sent and read, a file that fails says why, and a new document answers at once', async () => {
  await visit({ at: '/dokument' }, async (page) => {
    await row(page, semester.name).waitFor();
    await checkAccessible(page);
    await drop(page, [
      { name: 'cykelregler.md', text: '# Cykelregler\n\nTjänstecyklar lånas ut i högst tre dygn i taget.\n' },
      { name: 'tom.txt', text: '' },
    ]);
    const uploads = page.getByRole('region', { name: sv.upload.listLabel });
    const good = uploads.locator('li').filter({ hasText: 'cykelregler.md' });
    await good.getByText(sv.upload.ready, { exact: true }).waitFor();
    const empty = uploads.locator('li').filter({ hasText: 'tom.txt' });
    await empty.getByText(sv.upload.failed).waitFor();
    assert.match((await empty.textContent()) ?? '', /tom/);
    await row(page, 'Cykelregler').getByText(sv.documents.states.ready).waitFor();
    await checkAccessible(page);

    await page.getByRole('link', { name: sv.navigation.ask }).click();
    const turn = await ask(page, 'Hur länge lånas tjänstecyklar ut?');
    assert.match((await turn.locator('.answer-text').textContent()) ?? '', /tre dygn/);
  });
});

test('a file that was there already is said to be', async () => {
  await visit({ at: '/dokument' }, async (page) => {
    await row(page, semester.name).waitFor();
    await drop(page, [{ name: semester.name, text: semester.text }]);
    await page.getByText(sv.upload.wasThere).waitFor();
  });
});

test('a deleted document is gone from the list and from the answers', async () => {
  await visit({ at: '/dokument' }, async (page) => {
    await row(page, semester.name).waitFor();
    await drop(page, [{ name: 'tillfällig.md', text: '# Tillfällig\n\nKoden till förrådet är papegoja.\n' }]);
    await row(page, 'Tillfällig').getByText(sv.documents.states.ready).waitFor();
    await page.getByRole('button', { name: sv.documents.actionsOf('Tillfällig') }).click();
    await checkAccessible(page);
    await page.getByRole('button', { name: sv.documents.delete, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: sv.documents.deleteTitle });
    await checkAccessible(page);
    await dialog.getByRole('button', { name: sv.documents.delete, exact: true }).click();
    await row(page, 'Tillfällig').waitFor({ state: 'detached' });

    await page.getByRole('link', { name: sv.navigation.ask }).click();
    const turn = await ask(page, 'Vad är koden till förrådet?');
    assert.doesNotMatch((await turn.textContent()) ?? '', /papegoja/);
  });
});

test('documents are found by name and opened to read', async () => {
  await visit({ at: '/dokument' }, async (page) => {
    await page.getByLabel(sv.documents.search).fill('semest');
    await page.getByText(sv.documents.count(1), { exact: true }).waitFor();
    await page.getByLabel(sv.documents.search).fill('finns inte alls');
    await page.getByText(sv.documents.noneFound).waitFor();
    await checkAccessible(page);
    await page.getByLabel(sv.documents.search).fill('');
    await page.getByRole('link', { name: 'Rutin för semester' }).click();
    await page.getByText(semester.sentence).waitFor();
    await checkAccessible(page);
  });
});

test('a reader is not offered to change anything', async () => {
  const { server, administrator } = await installation();
  const reader = await signInByLink(server.url, await inviteLink(server.url, administrator, 'reader'));
  await visit({ as: reader, at: '/dokument' }, async (page) => {
    await row(page, semester.name).waitFor();
    assert.equal(await page.locator('.upload-area').count(), 0);
    assert.equal(
      await page.getByRole('button', { name: sv.documents.actionsOf('Rutin för semester 😀') }).count(),
      0,
    );
    assert.equal(await page.getByRole('link', { name: sv.navigation.administration }).count(), 0);
  });
});
