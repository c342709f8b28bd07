// The top of a card about a thing on a map: its name, how full it is, and the button that closes it.
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import type { describeThing } from './thing-words.ts';
import { words } from './words.ts';

type Said = Pick<NonNullable<ReturnType<typeof describeThing>>, 'title' | 'subtitle' | 'bar'>;

export function ThingHead({ title, subtitle, bar }: Said) {
  const { desk } = useDesk();
  return (
    <>
      <header>
        <h2>
          {title}
          {subtitle !== '' && <small> · {subtitle}</small>}
        </h2>
        <button
          type="button"
          class="icon-button small"
          aria-label={words.map.close}
          title={words.map.close}
          onClick={() => void desk.select(null)}
        >
          <Icon name="close" />
        </button>
      </header>
      {bar !== null && (
        <div class="load" aria-hidden="true">
          <span style={{ width: `${Math.round(bar.share * 100)}%`, background: bar.colour }} />
        </div>
      )}
    </>
  );
}
