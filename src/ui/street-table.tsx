// The ten streets of the run on show with most minutes at the kerb, or most kilometres by van and feeder.
import { decimal } from '../base/format.ts';
import { hourWords } from '../charts/hours-of-day-words.ts';
import type { GroundMark } from '../map/shade.ts';
import type { StreetView } from '../service/city-load-view.ts';
import type { CityView } from '../service/protocol.ts';
import { Behind } from './behind.tsx';
import type { Marking } from './city-and-people.tsx';
import { useDesk } from './desk-context.ts';
import { MarkButton } from './mark-button.tsx';
import { words } from './words.ts';

export interface StreetTableProps {
  readonly measure: 'kerb' | 'motor';
  readonly streets: readonly StreetView[];
  readonly marking: Marking;
}

export function StreetTable({ measure, streets, marking }: StreetTableProps) {
  const { desk } = useDesk();
  const city = desk.session.city.value;
  const title = measure === 'kerb' ? words.load.mostKerb : words.load.mostMotor;
  const hasBikes = measure === 'motor' && streets.some(({ bikeKm }) => bikeKm >= 0.05);
  const marked = streets.find(({ segment }) => marking.marked === `${measure} ${segment}`);
  return (
    <>
      <h3 id={`streets-${measure}`}>{title}</h3>
      {streets.length === 0 ? (
        <p class="none">{words.load.noStreet}</p>
      ) : (
        <table class="streets" aria-labelledby={`streets-${measure}`}>
          <thead>
            <tr>
              <th scope="col">{words.load.street}</th>
              <th scope="col">{words.load[measure]}</th>
              {hasBikes && <th scope="col">{words.load.bike}</th>}
              <th scope="col">{words.load.peak}</th>
            </tr>
          </thead>
          <tbody>
            {streets.map(({ segment, name, amount, peakHour, peak, bikeKm }) => (
              <tr key={segment}>
                <th scope="row">
                  <MarkButton
                    name={name}
                    id={`${measure} ${segment}`}
                    hint={words.load.showOnMap(name)}
                    marking={marking}
                    markOf={() => (city === null ? null : markOfStreet(city, segment))}
                  />
                </th>
                <td>{amountWords(amount)}</td>
                {hasBikes && <td>{amountWords(bikeKm)}</td>}
                <td>{words.load.peakOf(hourWords(peakHour), `${amountWords(peak)} ${words.load.units[measure]}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {marked !== undefined && (
        <Behind slice={{ kind: 'street', segment: marked.segment, by: measure }} name={marked.name} />
      )}
    </>
  );
}

export function markOfStreet(city: CityView, segment: number): GroundMark {
  const [from, until] = [city.shapeStart[segment], city.shapeStart[segment + 1]];
  return { kind: 'street', x: city.x.slice(from, until), y: city.y.slice(from, until) };
}

function amountWords(amount: number): string {
  return decimal(amount, amount < 10 ? 1 : 0);
}
