import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { sv } from '../src/messages/sv';
import { inviteLink, signInByLink } from './account';
import { ask } from './conversation';
import { semester } from './documents';
import { eventually } from './eventually';
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
  await page.locator('.upload-area[data-over="true"]').waitFor();
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

test('documents are found by name, opened to read and taken to work on', async () => {
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
    await page.getByRole('link', { name: sv.documents.work }).click();
    const chosen = page.getByRole('list', { name: sv.work.chosen });
    await chosen.getByText('Rutin för semester').waitFor();
  });
});

test('what is known of a document is corrected, kept, and given back to what the file says', async () => {
  await visit({ at: '/dokument' }, async (page) => {
    await page.getByRole('button', { name: sv.documents.actionsOf('Parkering') }).click();
    await page.getByRole('button', { name: sv.metadata.edit }).click();
    const dialog = page.getByRole('dialog', { name: sv.metadata.title });
    await checkAccessible(page);
    await dialog.getByLabel(sv.metadata.fields.type).selectOption({ label: 'Taxa' });
    await dialog.getByLabel(sv.metadata.fields.date).fill('2024-03-12');
    await dialog.getByLabel(sv.metadata.fields.diarienummer).fill('KS 2024/123');
    await dialog.getByRole('button', { name: sv.save }).click();
    await row(page, 'Parkering').getByText('Taxa · 12 mars 2024 · KS 2024/123').waitFor();

    await dialog.waitFor({ state: 'hidden' });
    await page.getByLabel(sv.filters.type).selectOption({ label: 'Taxa' });
    await page.getByText(sv.documents.count(1), { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Parkering' }).click();
    await page.getByRole('button', { name: sv.metadata.edit }).click();
    await dialog.getByRole('button', { name: sv.metadata.resetOf(sv.metadata.fields.type) }).click();
    await dialog.getByLabel(sv.metadata.fields.type, { exact: true }).waitFor();
    assert.equal(
      await dialog.getByLabel(sv.metadata.fields.date, { exact: true }).inputValue(),
      '2024-03-12',
    );
    await checkAccessible(page);
  });
});

test('a file of the same name becomes a new version, and the old one can be read and gone back to', async () => {
  await visit({ at: '/dokument' }, async (page) => {
    await row(page, semester.name).waitFor();
    const file = (days: number) => ({
      name: 'utlåning.md',
      text: `# Utlåning\n\nVerktyg lånas ut i ${days} dagar i taget.\n`,
    });
    await drop(page, [file(3)]);
    await page.getByText(sv.upload.ready, { exact: true }).waitFor();
    await drop(page, [file(7)]);
    await page.getByText(sv.upload.newVersion(2)).waitFor();

    await page.getByRole('link', { name: 'Utlåning' }).click();
    await page.getByText('i 7 dagar').waitFor();
    await page.getByText(`${sv.versions.title} (2)`).click();
    await checkAccessible(page);
    await page.getByRole('link', { name: sv.versions.version(1) }).click();
    await page.getByText('i 3 dagar').waitFor();
    await page.getByRole('link', { name: sv.versions.newer }).waitFor();
    await checkAccessible(page);

    await page.getByText(`${sv.versions.title} (2)`).click();
    await page.getByRole('button', { name: sv.versions.restoreOf(1) }).click();
    await page.getByRole('dialog').getByRole('button', { name: sv.versions.restore }).click();
    await page.getByRole('link', { name: sv.versions.newer }).waitFor({ state: 'detached' });
    await page.getByText('i 3 dagar').waitFor();
  });
});

test('all that failed are tried again, and everything can be taken in again', async () => {
  await visit({ at: '/dokument' }, async (page) => {
    await row(page, semester.name).waitFor();
    await drop(page, [{ name: 'trasig.pdf', text: '%PDF-1.7 och sedan ingenting' }]);
    await row(page, 'trasig.pdf').getByText(sv.documents.states.failed).waitFor();
    await page.getByText(/gick inte att läsa in/).waitFor();
    await page.getByRole('button', { name: sv.intake.showFailed }).click();
    await row(page, semester.name).waitFor({ state: 'detached' });
    await checkAccessible(page);
    await page.getByRole('button', { name: sv.intake.retryAll }).click();
    await page.getByText(/läses in igen/).waitFor();

    await page.getByRole('button', { name: sv.intake.reprocess }).click();
    const dialog = page.getByRole('dialog', { name: sv.intake.reprocessTitle });
    await checkAccessible(page);
    await dialog.getByLabel(sv.intake.everything, { exact: true }).check();
    await dialog.getByRole('button', { name: sv.intake.reprocess }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByLabel(sv.documents.state).selectOption('ready');
    await row(page, semester.name).waitFor();
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
    assert.equal(await page.getByRole('button', { name: sv.intake.reprocess }).count(), 0);
    assert.equal(await page.getByRole('link', { name: sv.navigation.administration }).count(), 0);
  });
});

test('what is chosen stands in the address: it is gone back to, and a link to it shows the same', async () => {
  await visit({ at: '/dokument' }, async (page) => {
    await row(page, semester.name).waitFor();
    await page.getByLabel(sv.documents.search).fill('semester');
    await page.getByLabel(sv.documents.state).selectOption('ready');
    await page.waitForURL(/namn=semester&lage=ready/);
    await row(page, semester.name).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Rutin för semester' }).waitFor();
    await page.goBack();
    await row(page, semester.name).waitFor();
    await eventually(async () => {
      assert.equal(await page.getByLabel(sv.documents.search).inputValue(), 'semester');
      assert.equal(await page.getByLabel(sv.documents.state).inputValue(), 'ready');
    });

    const link = page.url();
    await page.getByLabel(sv.documents.state).selectOption('failed');
    await page.getByText(sv.documents.noneFound).waitFor();
    await page.goBack();
    await row(page, semester.name).waitFor();
    await page.goto(link);
    await row(page, semester.name).waitFor();
    assert.equal(await page.getByRole('row').count(), 2, 'the heading and what was looked for');
  });
});
