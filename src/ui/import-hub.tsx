// Where the hub of an import stands: at a good place by itself, or at degrees that are typed.
import type { HubPosition } from '../app/study-import.ts';
import { DegreesField } from './degrees-field.tsx';
import { words } from './words.ts';

export interface HubWish {
  readonly isGiven: boolean;
  /** As typed. */
  readonly longitude: string;
  readonly latitude: string;
}

export const AUTOMATIC: HubWish = { isGiven: false, longitude: '', latitude: '' };

/** Null unless both are degrees on the globe, and where none are wanted. */
export function hubOf({ isGiven, longitude, latitude }: HubWish): HubPosition | null {
  const east = Number(longitude.replace(',', '.'));
  const north = Number(latitude.replace(',', '.'));
  if (!isGiven || longitude.trim() === '' || latitude.trim() === '') return null;
  return Math.abs(east) <= 180 && Math.abs(north) <= 90 ? { longitude: east, latitude: north } : null;
}

export function HubFields({ wish, onWish }: { readonly wish: HubWish; readonly onWish: (wish: HubWish) => void }) {
  const choice = (isGiven: boolean, label: string) => (
    <label class="check">
      <input type="radio" name="hub" checked={wish.isGiven === isGiven} onChange={() => onWish({ ...wish, isGiven })} />
      {label}
    </label>
  );
  return (
    <fieldset>
      <legend>{words.importing.hub}</legend>
      {choice(false, words.importing.automatic)}
      {choice(true, words.importing.given)}
      {wish.isGiven && (
        <div class="pair">
          <DegreesField
            label={words.importing.longitude}
            value={wish.longitude}
            onInput={(longitude) => onWish({ ...wish, longitude })}
          />
          <DegreesField
            label={words.importing.latitude}
            value={wish.latitude}
            onInput={(latitude) => onWish({ ...wish, latitude })}
          />
        </div>
      )}
    </fieldset>
  );
}
