// Was Pakete jeder Größe einnehmen und wiegen, auf Deutsch.

import type { Told } from '../../model/catalogue-words.ts';
import type { PARCELS } from '../../model/parcel-catalogue.ts';

const box = (name: string, munich: string) =>
  `Mitte der Seiten der Schachtel ${name} von KIT logiTopp (öffentliches Repositorium), das Wenigste bei ihrer kleinsten Höhe; im Code des Modells München stehen ${munich} l (FOCA)`;
const weight =
  'keine lesbare Quelle; im Mittel 4 kg bei den üblichen Größen, 3 bis 8: die privater Empfänger wiegen 3 bis 4 kg, alle in Deutschland 7,4 (2016)';

export const PARCELS_DE: Readonly<Record<keyof typeof PARCELS, Told>> = {
  'demand.litres.XS': ['Volumen eines Pakets, XS', box('S', '17,5')],
  'demand.litres.S': ['Volumen eines Pakets, S', box('M', '35')],
  'demand.litres.M': ['Volumen eines Pakets, M', box('L', '140')],
  'demand.litres.L': ['Volumen eines Pakets, L', box('XL', '280')],
  'demand.kilograms.XS': ['Gewicht eines Pakets, XS', weight],
  'demand.kilograms.S': ['Gewicht eines Pakets, S', weight],
  'demand.kilograms.M': ['Gewicht eines Pakets, M', weight],
  'demand.kilograms.L': ['Gewicht eines Pakets, L', weight],
};
