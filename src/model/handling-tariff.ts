// Handling at a micro-depot by the Munich model's tariff instead of minutes times wage: a preset of the prices.
import { SIZES, type Size } from './parcel.ts';
import type { Study } from './study.ts';

/** Euros a parcel: 0.76 a space unit, with 0.5, 1, 4 and 8 units (authors' code of Llorca and Moeckel 2021). */
export const MUNICH_HANDLING: Readonly<Record<Size, number>> = { XS: 0.38, S: 0.76, M: 3.04, L: 6.08 };

/** Whether the study's minutes and wage come to the tariff, to a tenth of a cent. */
export function hasMunichHandling({ prices }: Study): boolean {
  return SIZES.every((size) => {
    const euros = (prices.handlingMinutes[size] / 60) * prices.handlingHour;
    return Math.abs(euros - MUNICH_HANDLING[size]) < 0.001;
  });
}

/** The study with as many minutes a parcel as come to the tariff at its wage; as it is where the wage is 0. */
export function withMunichHandling(study: Study): Study {
  const { handlingHour } = study.prices;
  if (handlingHour <= 0) return study;
  const minutes = (size: Size): number => Math.round((60_000 * MUNICH_HANDLING[size]) / handlingHour) / 1_000;
  const handlingMinutes = { XS: minutes('XS'), S: minutes('S'), M: minutes('M'), L: minutes('L') };
  return { ...study, prices: { ...study.prices, handlingMinutes } };
}
