import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { sv } from '../src/messages/sv';
import { checkAccessible, checkFits, phone, visit } from './installation';

const { improveWork, plainWork, work, textWork } = sv;

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Has the files worked on and gives the result. */
async function resultOf(page: Page, kind: string, files: ReturnType<typeof file>[]) {
  await page.getByLabel(work.kind(kind).name, { exact: true }).check();
  await page.locator('input[type=file]').setInputFiles(files);
  for (const { name } of files) await page.getByRole('listitem').filter({ hasText: name }).waitFor();
  await page.getByRole('button', { name: work.start }).click();
  const result = page.getByRole('region', { name: work.result });
  await result.waitFor();
  return result;
}

test('a sentence of a summary shows where it stands in the text', async () => {
  const sentence = 'Nämnden beslutar att bevilja bygglov för en förskola i Östra hamnen.';
  const text = `${sentence} Förskolan får sex avdelningar. Grannarna har inte haft någon invändning.`;
  await visit({ at: '/arbeta' }, async (page) => {
    const result = await resultOf(page, 'summarise', [file('beslut.txt', text)]);
    await result.getByText(textWork.quoted).waitFor();
    await result
      .getByRole('button', { name: textWork.showPlace(sentence) })
      .first()
      .click();
    assert.equal(await result.locator('mark').first().textContent(), sentence);
    await result.getByText(`${textWork.facts.decisions} (1)`).click();
    await checkAccessible(page);
  });
});

test('a long text is made simpler with headings, and one of them is taken back', async () => {
  const walk = Array.from({ length: 18 }, (_, at) => `Vi gick till ett hus nummer ${at + 100}.`).join(' ');
  const text = [
    walk,
    `Den som söker skickar en ansökan till oss och fyller i en blankett. ${walk}`,
    `Beslutet kan överklagas. Det prövas av förvaltningsrätten. ${walk}`,
  ].join('\n\n');
  await visit({ at: '/arbeta' }, async (page) => {
    const result = await resultOf(page, 'simplify', [file('husen.txt', text)]);
    const heading = result.getByRole('heading', { name: 'Hur ansöker man?' });
    await heading.waitFor();
    await result.getByRole('heading', { name: 'Hur överklagar man?' }).waitFor();
    await checkAccessible(page);
    const named = `${plainWork.reasons['heading']} Hur ansöker man?`;
    await result.getByRole('checkbox', { name: plainWork.keep(named) }).uncheck();
    await heading.waitFor({ state: 'detached' });
    await result.getByRole('heading', { name: 'Hur överklagar man?' }).waitFor();
  });
});

test('a cut that may part what belongs together is offered, and made when a person wants it', async () => {
  const text =
    'Kommunen erhåller bidrag. Den ska bygga skolor i centrum för att minska antalet elever i varje klass.';
  await visit({ at: '/arbeta', options: phone }, async (page) => {
    const result = await resultOf(page, 'simplify', [
      file('Samhällsbyggnadsnämndens skolbyggnadsprogram.txt', text),
    ]);
    await result.getByRole('heading', { name: improveWork.remarks(1) }).waitFor();
    const offered = result.getByRole('checkbox', { name: /Syftet är att/ });
    assert.ok(!(await offered.isChecked()));
    const cut = result.locator('.work-new-text').getByText('i centrum. Syftet är att minska');
    assert.equal(await cut.count(), 0);
    await offered.check();
    await cut.waitFor();
    await checkFits(page);
    await checkAccessible(page);
    await offered.uncheck();
    await cut.waitFor({ state: 'detached' });
  });
});

test('two versions are compared, and a changed number is called out', async () => {
  await visit({ at: '/arbeta', options: phone }, async (page) => {
    const result = await resultOf(page, 'compare', [
      file('2024.txt', 'Besked ges inom 30 dagar från ansökan. Avgiften tas ut i förskott.'),
      file('2025.txt', 'Besked ges inom 60 dagar från ansökan. Avgiften tas ut i förskott.'),
    ]);
    await result.getByText('Talet ”30 dagar” har blivit ”60 dagar”.').waitFor();
    await checkFits(page);
    await checkAccessible(page);
  });
});

test('a transcript becomes minutes', async () => {
  const transcript =
    '[00:10] Anna: Vi beslutar att köpa in datorer.\n[00:20] Olle: Jag skickar offerten till fredag.\n';
  await visit({ at: '/arbeta' }, async (page) => {
    const result = await resultOf(page, 'minutes', [file('mote.txt', transcript)]);
    await result.getByRole('heading', { name: textWork.minutes.decided }).waitFor();
    await result.getByText('Olle, till fredag:').waitFor();
    await checkAccessible(page);
  });
});

test('many texts are sorted into themes', async () => {
  await visit({ at: '/arbeta' }, async (page) => {
    const result = await resultOf(page, 'analyse', [
      file('synpunkt1.txt', 'Cykelbanan vid torget är för smal.'),
      file('synpunkt2.txt', 'Bredda cykelbanan på Storgatan.'),
      file('synpunkt3.txt', 'Simhallen har öppet 30 timmar varje vecka under hela året.'),
      file('synpunkt4.txt', 'Simhallen har öppet 45 timmar varje vecka under hela året.'),
    ]);
    await result.getByRole('heading', { name: textWork.theme('simhallen', 2) }).waitFor();
    await result.getByRole('heading', { name: textWork.contradictions }).waitFor();
    await checkAccessible(page);
  });
});
