// What a person does and sees in a conversation, for the tests to say in one line.
import type { Locator, Page } from 'playwright-core';
import { sv } from '../src/messages/sv';

export const askBox = (page: Page) => page.getByLabel(sv.ask.label, { exact: true });

/** Asks and waits until the answer is finished. Returns the turn. */
export async function ask(page: Page, question: string): Promise<Locator> {
  await askBox(page).fill(question);
  await askBox(page).press('Enter');
  const turn = page.locator('.turn').last();
  await turn.getByRole('heading', { name: question, level: 2 }).waitFor();
  await turn.locator('.answer[aria-busy="false"]').waitFor();
  return turn;
}

/** The marked text of the open source, without what is only said to screen readers. */
export async function markedText(page: Page): Promise<string> {
  const mark = page.locator('.document-body mark');
  await mark.first().waitFor();
  const pieces = await mark.evaluateAll((marks) =>
    marks.map((each) => {
      const copy = each.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.ds-sr-only').forEach((said) => said.remove());
      return copy.textContent;
    }),
  );
  return pieces.join('\n');
}
