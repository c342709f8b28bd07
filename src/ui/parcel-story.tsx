// The chosen parcel's story: what happened to it, why it was late, and where its euro went.
import { decimal, duration, euros } from '../base/format.ts';
import { toEuros } from '../base/money.ts';
import { MINUTE } from '../base/units.ts';
import { CAUSE_PLACES } from '../charts/lateness-causes-words.ts';
import { causeNames } from '../metrics/cause-names.ts';
import type { EuroLine, ParcelStory } from '../service/parcel-protocol.ts';
import { sayLine } from '../service/story-words.ts';
import { momentWords } from './clock-words.ts';
import { useDesk } from './desk-context.ts';
import { Term } from './term.tsx';
import { words } from './words.ts';

export function StoryOfParcel({ story, firstWeekday }: { readonly story: ParcelStory; readonly firstWeekday: number }) {
  const { desk, stage } = useDesk();
  const title = words.thing.parcel(story.parcel + 1);
  const isOnTime = story.lateSeconds === 0;
  const outcome =
    story.lateSeconds === null
      ? words.thing[story.direction === 'pick-up' ? 'notSent' : 'returned']
      : isOnTime
        ? words.thing.onTime
        : words.thing.late(duration(story.lateSeconds / MINUTE));
  return (
    <section class="story" aria-label={words.why.storyOf(title)}>
      <h2>{title}</h2>
      <p>
        {words.why.size} {story.size}, {words.why[story.direction === 'pick-up' ? 'from' : 'for'][story.recipient]}
        {story.window !== null &&
          `, ${words.why.window(momentWords(story.window.from, firstWeekday), momentWords(story.window.until, firstWeekday))}`}
        . {words.thing.promised(momentWords(story.promise, firstWeekday))};{' '}
        <b class={isOnTime ? '' : 'late'}>{outcome.charAt(0).toLowerCase() + outcome.slice(1)}</b>; {words.why.cost}{' '}
        <b>{euros(toEuros(story.cost))}</b>.
      </p>
      <Causes story={story} />
      <ol>
        {story.events.map((event, row) => (
          <li key={`${event.time}-${row}`}>
            <button
              type="button"
              class="link time"
              onClick={() => {
                desk.session.playing.value = false;
                desk.session.time.value = event.time;
                stage.map.peek()?.follow({ kind: 'parcel', index: story.parcel });
              }}
            >
              {momentWords(event.time, firstWeekday)}
            </button>
            <span>{sayLine(event.what)}</span>
          </li>
        ))}
      </ol>
      <Euro story={story} />
    </section>
  );
}

function Causes({ story }: { readonly story: ParcelStory }) {
  if (story.causes.length === 0) return null;
  return (
    <p class="causes">
      <Term of="late">{words.why.lateBecause}</Term>{' '}
      {[...story.causes]
        .sort((a, b) => b.seconds - a.seconds)
        .map(({ cause, seconds }, row) => (
          <span key={cause}>
            {row > 0 && ', '}
            <span class={`swatch cause ${CAUSE_PLACES[cause]}`} aria-hidden="true" />
            <b>{causeNames()[cause]}</b> {seconds < MINUTE ? words.why.underOne : duration(seconds / MINUTE)}
          </span>
        ))}
      .
    </p>
  );
}

function Euro({ story }: { readonly story: ParcelStory }) {
  if (story.euro.length === 0) return null;
  return (
    <>
      <h3>{words.why.euro}</h3>
      <table class="euro">
        <thead>
          <tr>
            <th scope="col">
              <Term of="tier">{words.why.where}</Term>
            </th>
            <th scope="col">{words.why.bought}</th>
            <th scope="col">
              <Term of="payer">{words.why.payer}</Term>
            </th>
            <th scope="col">{words.why.amount}</th>
          </tr>
        </thead>
        <tbody>
          {byTierAndPayer(story.euro).map(({ tier, payer, amount, bought }) => (
            <tr key={`${tier} ${payer}`}>
              <th scope="row">
                <span class={`swatch tier ${tier.replaceAll(' ', '-')}`} aria-hidden="true" />
                {words.tiers[tier]}
              </th>
              <td>{bought.join(', ')}</td>
              <td>{words.payers[payer]}</td>
              <td>{euros(toEuros(amount), 3)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr class="sum">
            <th scope="row">{words.why.sum}</th>
            <td />
            <td />
            <td>{euros(toEuros(story.cost), 3)}</td>
          </tr>
        </tfoot>
      </table>
      {story.euro.some(({ category }) => category === 'rent' || category === 'locker') && (
        <p class="fine-print">{words.why.sharedDay}</p>
      )}
    </>
  );
}

interface EuroRow extends Omit<EuroLine, 'category'> {
  /** "wages 0.412" */
  readonly bought: readonly string[];
}

/** A row for what each payer spends on a tier, with what was bought for it. */
function byTierAndPayer(lines: readonly EuroLine[]): EuroRow[] {
  const rows = new Map<string, EuroRow>();
  for (const { tier, category, payer, amount } of lines) {
    const key = `${tier}/${payer}`;
    const before = rows.get(key);
    const bought = `${words.categories[category]} ${decimal(toEuros(amount), 3)}`;
    const sum = amount + (before?.amount ?? 0);
    rows.set(key, { tier, payer, amount: sum, bought: [...(before?.bought ?? []), bought] });
  }
  return [...rows.values()];
}
