import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sv } from '../src/messages/sv';
import { signInByLink, type Account } from './account';
import { checkAccessible, checkFits, phone, visit } from './installation';
import { startSpeech, startTranslation, type Service } from './other_services';
import { startServer, type Server } from './server';

const { work, textWork, letter } = sv;
const arabic = 'رسالة من البلدية';
const recording = {
  name: 'möte.wav',
  mimeType: 'audio/wav',
  buffer: Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'),
};

let heard = Promise.resolve();
let speech: Service;
let translation: Service;
let server: Server;
let account: Account;

before(async () => {
  speech = await startSpeech(
    [
      { start: 0, end: 5, text: 'Vi hälsar alla välkomna till mötet.' },
      { start: 12, end: 17, text: 'Vi beslutar att köpa nya mål till planen.' },
    ],
    () => heard,
  );
  translation = await startTranslation(['ar', 'en'], arabic);
  server = await startServer({
    SVEA_SPEECH_URL: `${speech.url}/v1`,
    SVEA_TRANSLATION_URL: translation.url,
  });
  account = await signInByLink(server.url, server.link);
});
after(async () => {
  await server?.stop();
  speech?.stop();
  translation?.stop();
});

test('a recording is written down inside its run, which the person need not wait for', async () => {
  let hear = () => {};
  heard = new Promise((resolve) => (hear = resolve));
  await visit({ as: account, url: server.url, at: '/arbeta' }, async (page) => {
    await page.getByText(work.textOrSpeechHint).waitFor();
    await page.getByLabel(work.kind('minutes').name, { exact: true }).check();
    await page.locator('input[type=file]').setInputFiles([recording]);
    await page.getByRole('listitem').filter({ hasText: recording.name }).waitFor();
    await page.getByRole('button', { name: work.start }).click();
    await page.getByText(work.writingDown(recording.name, 1)).waitFor();
    await checkAccessible(page);
    // Another page, and back again: the run has gone on.
    await page.goto(`${server.url}/arbeta`);
    await page.getByRole('link', { name: recording.name }).click();
    await page.getByText(work.writingDown(recording.name, 1)).waitFor();
    hear();
    const result = page.getByRole('region', { name: work.result });
    await result.getByRole('heading', { name: textWork.minutes.decided }).waitFor();
    await result.getByText('0:12').waitFor();
    await result.getByRole('button', { name: textWork.place }).first().click();
    await result.getByText('[00:00:12]').first().waitFor();
    await checkAccessible(page);
  });
});

test('work on a recording can be stopped while it is written down, and fits a phone', async () => {
  heard = new Promise(() => {});
  const other = { ...recording, name: 'avbruten.wav' };
  await visit({ as: account, url: server.url, at: '/arbeta', options: phone }, async (page) => {
    await page.getByLabel(work.kind('minutes').name, { exact: true }).check();
    await page.locator('input[type=file]').setInputFiles([other]);
    await page.getByRole('listitem').filter({ hasText: other.name }).waitFor();
    await page.getByRole('button', { name: work.start }).click();
    await page.getByText(work.writingDown(other.name, 1)).waitFor();
    await checkFits(page);
    await page.getByRole('button', { name: work.stop }).click();
    await page.getByText(work.cancelled).waitFor();
  });
});

test('a letter in Arabic is written from the right and marked as a machine’s translation', async () => {
  await visit({ as: account, url: server.url, at: '/arbeta' }, async (page) => {
    await page.getByLabel(work.kind('letter').name, { exact: true }).check();
    await page.getByLabel(letter.language).selectOption({ label: 'arabiska' });
    await page
      .getByLabel(work.text, { exact: true })
      .fill(
        'Nämnden beslutar att bevilja ett bidrag om 4500 kronor. Du ska redovisa det senast den 31 mars 2027.',
      );
    await page.getByRole('button', { name: work.start }).click();
    const result = page.getByRole('region', { name: work.result });
    await result.getByRole('heading', { name: letter.translation('arabiska') }).waitFor();
    await result.getByText(letter.machine('LibreTranslate')).waitFor();
    const translated = result.locator('[lang=ar]');
    assert.equal(await translated.getAttribute('dir'), 'rtl');
    assert.match((await translated.textContent()) ?? '', /رسالة من البلدية 4500/);
    await checkAccessible(page);
  });
});
