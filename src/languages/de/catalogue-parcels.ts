// Was Pakete jeder Größe einnehmen und wiegen, auf Deutsch.

import type { Told } from '../../model/catalogue-words.ts';
import type { PARCELS } from '../../model/parcel-catalogue.ts';

const box = (name: string, munich: string) =>
  `Mitte der Seiten der Schachtel ${name} von KIT logiTopp (öffentliches Repositorium), das Wenigste bei ihrer kleinsten Höhe; im Code des Modells München stehen ${munich} l (FOCA)`;

export const PARCELS_DE: Readonly<Record<keyof typeof PARCELS, Told>> = {
  'demand.litres.XS': ['Volumen eines Pakets, XS', box('S', '17,5')],
  'demand.litres.S': ['Volumen eines Pakets, S', box('M', '35')],
  'demand.litres.M': ['Volumen eines Pakets, M', box('L', '140')],
  'demand.litres.L': ['Volumen eines Pakets, L', box('XL', '280')],
};
