// How many parcels a day an imported city gets: by its map, by its people with what follows from them, or as given.
import { decimal } from '../base/format.ts';
import { type CitySize, parcelsOf, populationWords } from '../persistence/city-size.ts';
import { typedNumber } from './typed-number.ts';
import { words } from './words.ts';

const MOST = { population: 50_000_000, parcels: 200_000 } as const;
type Way = 'map' | keyof typeof MOST;
const WAYS: readonly (readonly [Way, string])[] = [
  ['map', words.citySize.byMap],
  ['population', words.citySize.byPeople],
  ['parcels', words.citySize.byParcels],
];

export interface SizeWish {
  readonly way: Way;
  /** As typed. */
  readonly text: string;
}

export const AUTOMATIC_SIZE: SizeWish = { way: 'map', text: '' };

/** Null while what is typed is no number that can be. */
export function sizeOf({ way, text }: SizeWish): CitySize | null {
  if (way === 'map') return {};
  const count = countOf(text, MOST[way]);
  return count === null ? null : { [way]: count };
}

export function CitySizeFields(props: { readonly wish: SizeWish; readonly onWish: (wish: SizeWish) => void }) {
  const { way, text } = props.wish;
  const change = (to: Way, typed: string): void => props.onWish({ way: to, text: typed });
  const count = way === 'map' ? null : countOf(text, MOST[way]);
  return (
    <fieldset>
      <legend>{words.citySize.legend}</legend>
      {WAYS.map(([one, label]) => (
        <label class="check" key={one}>
          <input type="radio" name="city-size" checked={way === one} onChange={() => change(one, text)} />
          {label}
        </label>
      ))}
      {way !== 'map' && (
        <label class="field">
          <span>{way === 'population' ? words.citySize.people : words.citySize.parcels}</span>
          <span class="field-entry">
            <input
              type="text"
              inputMode="numeric"
              value={text}
              onInput={(event) => change(way, event.currentTarget.value)}
            />
          </span>
        </label>
      )}
      {way !== 'map' && count === null && text.trim() !== '' && (
        <p class="field-error">{words.citySize.aNumber(decimal(MOST[way]))}</p>
      )}
      {way === 'population' && count !== null && (
        <p class="provenance">{words.citySize.follows(decimal(parcelsOf(count)), populationWords(count))}</p>
      )}
    </fieldset>
  );
}

/** Thousands may be set apart by spaces. */
function countOf(text: string, most: number): number | null {
  const count = typedNumber(text.replace(/[\s\u202f]/g, ''));
  return Number.isInteger(count) && count >= 1 && count <= most ? count : null;
}
