// V3a: the cost model of the Munich study, formula by formula.
import { MUNICH_SOURCE } from '../model/munich-tariff.ts';
import type { Check } from './check.ts';
import { exactly, type Finding, judgeQuantity } from './finding.ts';
import { type MunichCase, munichBike, munichBreakEven, munichVan } from './munich-formula.ts';

const SMALL: MunichCase = { units: 1, km: 10, density: 150 };
/** Half of the last digit that is published. */
const DIGITS = 0.0005;

export const TARIFF_CHECKS: readonly Check[] = [
  { id: 'V3a.van.g1.0', run: () => [row('van.g1.0', 'Van, € a parcel, u 1', munichVan(SMALL, 1), 1.653)] },
  { id: 'V3a.van.g1.3', run: () => [row('van.g1.3', 'Van, € a parcel, u 1, g 1.3', munichVan(SMALL, 1.3), 2.053)] },
  { id: 'V3a.bike', run: () => [row('bike', 'Bike, € a parcel, u 1', munichBike(SMALL), 2.154)] },
  ...(
    [
      [1, 1.376],
      [0.5, 1.151],
      [4, 2.726],
    ] as const
  ).map(([units, target]) => breakEvenCheck({ ...SMALL, units }, target)),
];

/** The congestion factor from which the bike is cheaper. */
export function breakEvenCheck(asked: MunichCase, target: number): Check {
  const name = `break-even.u${asked.units}`;
  return {
    id: `V3a.${name}`,
    run: () => [
      row(name, `Congestion at which the bike breaks even, u ${asked.units}`, munichBreakEven(asked), target),
    ],
  };
}

function row(name: string, quantity: string, value: number, target: number): Finding {
  return judgeQuantity({ id: `V3a.${name}`, quantity, source: MUNICH_SOURCE }, target, DIGITS, exactly(value));
}
