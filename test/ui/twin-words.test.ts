import { expect, test } from 'vitest';
import { twinWords as german } from '../../src/languages/de/twin.ts';
import { twinWords as english } from '../../src/ui/words-en-twin.ts';

test('what is heard of a half says one parcel and one vehicle in the singular', () => {
  expect(english.twin.summary('A', 'Vans', '10:53', 1, '0', 1)).toBe(
    'A, Vans, at 10:53: 1 parcel handed over today, 0 of them late; 1 vehicle on tour.',
  );
  expect(english.twin.summary('A', 'Vans', '10:53', 2, '0', 0)).toContain('2 parcels handed over today');
  expect(german.twin.summary('A', 'Vans', '10:53', 1, '0', 1)).toBe(
    'A, Vans, um 10:53: heute 1 Paket übergeben, davon 0 zu spät; 1 Fahrzeug auf Tour.',
  );
  expect(german.twin.summary('A', 'Vans', '10:53', 2, '0', 0)).toContain('0 Fahrzeuge auf Tour');
});
