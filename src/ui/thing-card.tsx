// The card of the chosen thing, in the corner of the map.
import { useComputed } from '@preact/signals';
import { isSameThing } from '../map/thing.ts';
import { causeNames } from '../metrics/cause-names.ts';
import { sayLine } from '../service/story-words.ts';
import { momentWords } from './clock-words.ts';
import { useDesk } from './desk-context.ts';
import { DoorLine } from './door-line.tsx';
import { withKey } from './key-choice.ts';
import { toggleFollowing } from './page-keys.ts';
import type { Tab } from './stage.ts';
import { removeChosen } from './thing-add.ts';
import { copyChosen } from './thing-copy.ts';
import { ThingFrame } from './thing-frame.tsx';
import { ThingHead } from './thing-head.tsx';
import { describeThing } from './thing-words.ts';
import { ToTour } from './to-tour.tsx';
import { words } from './words.ts';

export function ThingCard() {
  const tools = useDesk();
  const { desk, stage } = tools;
  const { selected, view, run, time, playing, story, study } = desk.session;
  // Each simulated second would redraw the card at every frame; half minutes are enough while it plays.
  const moment = useComputed(() => (playing.value ? Math.floor(time.value / 30) * 30 : time.value));
  const thing = selected.value;
  if (thing === null) return null;
  const said = describeThing(thing, view.value, run.value, moment.value, study.value);
  if (said === null) return null;
  const told = thing.kind === 'parcel' && story.value?.parcel === thing.index ? story.value : null;
  const event = told?.events.filter((one) => one.time <= moment.value).at(-1);
  // Not before it is handed over: until then nobody could know.
  const isOver = told !== null && moment.value >= told.promise + (told.lateSeconds ?? Number.POSITIVE_INFINITY);
  const cause = isOver ? [...told.causes].sort((a, b) => b.seconds - a.seconds)[0]?.cause : undefined;
  return (
    <ThingFrame label={said.title}>
      <ThingHead title={said.title} subtitle={said.subtitle} bar={said.bar} />
      {said.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {thing.kind === 'parcel' && run.value !== null && (
        <DoorLine run={run.value} parcel={thing.index} time={moment.value} />
      )}
      {cause !== undefined && <p>{words.why.mostly(causeNames()[cause])}</p>}
      {event !== undefined && (
        <p class="last-event">
          {momentWords(event.time, run.value?.firstWeekday ?? 0)} {sayLine(event.what)}
        </p>
      )}
      {thing.kind === 'facility' && (
        <p class="card-acts">
          <button type="button" class="link" onClick={() => copyChosen(tools)}>
            {words.copy.key}
          </button>
          <button type="button" class="link danger" onClick={() => removeChosen(tools)}>
            {words.adding.remove}
          </button>
        </p>
      )}
      {(thing.kind === 'vehicle' || thing.kind === 'parcel') && (
        <p class="card-acts">
          <button
            type="button"
            class="link"
            aria-pressed={isSameThing(stage.following.value, thing)}
            onClick={() => toggleFollowing(tools)}
          >
            {withKey(words.thing[isSameThing(stage.following.value, thing) ? 'letGo' : 'follow'], 'f', tools.keys)}
          </button>
          {thing.kind === 'vehicle' && <ToTab tab="tours" label={words.thing.tours} />}
          {thing.kind === 'parcel' && <ToTab tab="why" label={words.thing.story} />}
          {told !== null && told.tour !== null && <ToTour tour={told.tour} />}
        </p>
      )}
    </ThingFrame>
  );
}

function ToTab({ tab, label }: { readonly tab: Tab; readonly label: string }) {
  const { stage } = useDesk();
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        stage.tab.value = tab;
        stage.sheetUp.value = true;
      }}
    >
      {label}
    </button>
  );
}
