import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { TwinColours, Twins } from '../../src/app/twins-contract.ts';
import { areParcelsHeldAgainst } from '../../src/ui/map-colours.ts';

const twins = (colours: TwinColours, isMatched: boolean) =>
  ({ colours: signal(colours), matching: signal(isMatched ? {} : null) }) as unknown as Twins;

test('parcels have the colours of the differences once the days of both scenarios are drawn, and those of their states until then', () => {
  expect(areParcelsHeldAgainst(twins('parcels', true))).toBe(true);
  expect(areParcelsHeldAgainst(twins('parcels', false))).toBe(false);
  expect(areParcelsHeldAgainst(twins('off', true))).toBe(false);
});
