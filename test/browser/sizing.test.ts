// A fleet that is sized in its form: how it is said, that the runs wait for it, and what was found.
import { expect, test } from 'vitest';
import { drawn, eachOpened, expectClean, untilRuns } from './opened-page.ts';

const opened = eachOpened({ isRunning: true });

test('a fleet is sized from its form, which says what was found, and then the runs go on', async () => {
  const { page } = opened();
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  await tab('Scenario');
  const vans = page.locator('details.entity', { has: page.locator('summary', { hasText: 'Vans' }) }).first();
  await vans.locator('> summary').click();
  await vans.getByLabel('How many').selectOption('sized');
  const found = vans.locator('.note', { hasText: 'separate draws' });
  await found.waitFor();
  expect(await found.textContent()).toMatch(/^Sized: \d+ at .+\. .+ on time on 4 separate draws \(target 95/);
  await drawn(page);
  await untilRuns(page, 4);
  expect(await vans.locator('> summary').textContent()).toMatch(/sized: \d+/);
  await expectClean(page, 'a sized fleet');
  await vans.getByLabel('How many').selectOption('owned');
  const number = vans.getByLabel('Vehicles at each');
  await expect.poll(() => number.inputValue()).toMatch(/^\d+$/);
});
