// The row over the twin maps: what differs, in one sentence, and by what the differences are coloured.
import { useEffect } from 'preact/hooks';
import type { TwinColours } from '../app/twins-contract.ts';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { withKey } from './key-choice.ts';
import { differenceWords } from './twin-words.ts';
import { words } from './words.ts';

const COLOURS: readonly TwinColours[] = ['off', 'parcels', 'streets'];

export function TwinBar() {
  const { desk, stage, keys } = useDesk();
  const { twins } = desk;
  const { colours } = twins;
  const { areas, streets } = stage.shades.value;
  const isWanted = colours.value === 'streets' || areas !== null || streets !== null;
  useEffect(() => {
    if (!isWanted) return;
    const ends = [desk.wantCityLoad(), twins.wantLoad()];
    return () => {
      for (const end of ends) end();
    };
  }, [desk, twins, isWanted]);
  return (
    <section class="twin-bar" aria-label={words.twin.label}>
      <fieldset class="choice">
        <legend class="unseen">{words.twin.colours}</legend>
        {COLOURS.map((option) => (
          <label key={option} class={option === colours.value ? 'chosen' : ''}>
            <input
              type="radio"
              class="unseen"
              name="twin-colours"
              checked={option === colours.value}
              onChange={() => {
                // A longer legend must not move what is being compared.
                stage.map.peek()?.lead.control.hold();
                colours.value = option;
              }}
            />
            {words.twin[option]}
          </label>
        ))}
      </fieldset>
      <p class="twin-sentence" role="status">
        {differenceWords(desk)}
      </p>
      <button
        type="button"
        class="icon-button small"
        aria-label={words.twin.close}
        title={withKey(words.twin.close, 't', keys)}
        onClick={twins.close}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
