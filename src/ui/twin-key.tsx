// What the colours of the differences mean, in the legend: each half is held against the other one.
import { SAME_WITHIN } from '../app/parcel-pairs.ts';
import { decimal } from '../base/format.ts';
import { MINUTE } from '../base/units.ts';
import { useDesk } from './desk-context.ts';
import { areParcelsHeldAgainst, changedStreets } from './map-colours.ts';
import { words } from './words.ts';

/** Stands with the legend, also where that is folded: these signs are on no other map. */
export function TwinKey() {
  const { desk } = useDesk();
  const colours = desk.twins.colours.value;
  return colours === 'parcels' ? <ParcelKey /> : colours === 'streets' ? <StreetKey /> : null;
}

function ParcelKey() {
  const { twins } = useDesk().desk;
  if (!areParcelsHeldAgainst(twins)) {
    return (
      <figure class="twin-key">
        <figcaption>{words.twin.parcelTitle}</figcaption>
        <p>{words.twin.matching}</p>
      </figure>
    );
  }
  return (
    <figure class="twin-key">
      <figcaption>{words.twin.parcelTitle}</figcaption>
      <ul>
        <li>
          <span class="swatch earlier" aria-hidden="true" />
          {words.twin.earlier}
        </li>
        <li>
          <span class="swatch later" aria-hidden="true" />
          {words.twin.later}
        </li>
        <li>
          <span class="swatch dot same" aria-hidden="true" />
          {words.twin.same(decimal(SAME_WITHIN / MINUTE))}
        </li>
      </ul>
    </figure>
  );
}

/** Decimal places that a round end below 1 takes to be told as it is. */
export function placesOf(end: number): number {
  let places = 0;
  while (end * 10 ** places < 1 - 1e-9) places++;
  return places;
}

function StreetKey() {
  const { desk } = useDesk();
  const ends = changedStreets(desk, 'first')?.ends ?? null;
  const digits = placesOf(ends?.little ?? 1);
  const [little, much] = [decimal(ends?.little ?? 0, digits), decimal(ends?.much ?? 0, digits)];
  return (
    <figure class="ramp twin-ramp">
      <figcaption>{words.twin.rampTitle}</figcaption>
      {ends === null ? (
        <p>{words.twin.counting}</p>
      ) : (
        <div role="img" aria-label={words.twin.ramp(little, much)}>
          {[`−${much}`, `−${little}`, `+${little}`, `+${much}`, ''].map((end, step) => (
            <span key={end} class="ramp-step">
              <span class="ramp-ground">
                <span style={{ background: `var(--ramp-change-${step})` }} />
              </span>
              <small>{end}</small>
            </span>
          ))}
        </div>
      )}
      <small>{words.twin.rampNote}</small>
    </figure>
  );
}
