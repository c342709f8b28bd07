// The chosen parcel's story: what happened to it, why it was late, and where its euro went.
import { duration, euros } from '../base/format.ts';
import { toEuros } from '../base/money.ts';
import { MINUTE } from '../base/units.ts';
import { CAUSE_PLACES } from '../charts/lateness-causes-words.ts';
import type { ParcelStory } from '../service/protocol.ts';
import { momentWords } from './clock-words.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words-en.ts';

export function StoryOfParcel({ story, firstWeekday }: { readonly story: ParcelStory; readonly firstWeekday: number }) {
  const { desk } = useDesk();
  const title = words.thing.parcel(story.parcel + 1);
  const isOnTime = story.lateSeconds === 0;
  const outcome =
    story.lateSeconds === null
      ? words.thing.returned
      : isOnTime
        ? words.thing.onTime
        : words.thing.late(duration(story.lateSeconds / MINUTE));
  return (
    <section class="story" aria-label={words.why.storyOf(title)}>
      <h2>{title}</h2>
      <p>
        {words.why.size} {story.size}, {words.why.for}{' '}
        {story.recipient === 'household' ? words.why.household : words.why.business}
        {story.window !== null &&
          `, ${words.why.window(momentWords(story.window.from, firstWeekday), momentWords(story.window.until, firstWeekday))}`}
        . {words.thing.promised(momentWords(story.promise, firstWeekday))};{' '}
        <b class={isOnTime ? '' : 'late'}>{outcome.toLowerCase()}</b>; {words.why.cost}{' '}
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
              }}
            >
              {momentWords(event.time, firstWeekday)}
            </button>
            <span>{event.what}</span>
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
      {words.why.lateBecause}{' '}
      {[...story.causes]
        .sort((a, b) => b.seconds - a.seconds)
        .map(({ cause, seconds }, row) => (
          <span key={cause}>
            {row > 0 && ', '}
            <span class={`swatch cause ${CAUSE_PLACES[cause]}`} aria-hidden="true" />
            <b>{cause}</b> {duration(seconds / MINUTE)}
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
            <th scope="col">{words.why.where}</th>
            <th scope="col">{words.why.bought}</th>
            <th scope="col">{words.why.payer}</th>
            <th scope="col">{words.why.amount}</th>
          </tr>
        </thead>
        <tbody>
          {story.euro.map(({ tier, category, payer, amount }, row) => (
            <tr key={`${tier} ${category} ${payer}`}>
              {/* A tier of several lines is named once. */}
              <th scope="row">
                <span class={`swatch tier ${tier.replaceAll(' ', '-')}`} aria-hidden="true" />
                {story.euro[row - 1]?.tier === tier ? (
                  <span class="unseen">{words.tiers[tier]}</span>
                ) : (
                  words.tiers[tier]
                )}
              </th>
              <td>{words.categories[category]}</td>
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
    </>
  );
}
