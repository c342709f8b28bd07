import { expect, test } from 'vitest';
import { textTable } from '../../src/cli/text-table.ts';

test('a sentence runs past its column, and does not push the units of other rows away', () => {
  const warning =
    'Fleet or shifts too small: the backlog grows by 26 parcels a day, and what is left waits for another day.';
  expect(
    textTable([
      ['cost', '3.20', 'EUR'],
      ['events', '12345', 'events'],
      ['warning', warning],
    ]).split('\n'),
  ).toEqual(['cost      3.20  EUR', 'events   12345  events', `warning  ${warning}`, '']);
});
