// The other scenario beside the one on show: its run of the same draw, worked out by a worker of its own while it is there.
import { batch, computed, effect, signal } from '@preact/signals';
import type { Thing } from '../map/thing.ts';
import type { Study } from '../model/study.ts';
import type { CityLoad } from '../service/city-load-view.ts';
import type { Progress, ScenarioView } from '../service/protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { wordsOf } from './fault-words.ts';
import { notify } from './notices.ts';
import { touchedScenarios } from './run-order.ts';
import { type ServiceClient, ServiceLost } from './service-client.ts';
import type { Session } from './session.ts';
import { createShowing, type Showing } from './showing.ts';
import { counterpartOf, isPair, matchRuns, sameIn } from './twin-matching.ts';
import type { TwinColours, Twins, TwinTools } from './twins-contract.ts';

interface Worker {
  readonly client: ServiceClient;
  readonly showing: Showing;
}

export function createTwins(session: Session, { start, sizing, kept, failed }: TwinTools): Twins {
  const scenario = signal<string | null>(null);
  const run = session.beside;
  const drawing = signal<Progress | null>(null);
  const undrawn = signal(false);
  const counted = signal<{ readonly of: ShownRun; readonly load: CityLoad } | null>(null);
  const load = computed(() => (counted.value?.of === run.value ? (counted.value?.load ?? null) : null));
  const selected = signal<Thing | null>(null);
  const colours = signal<TwinColours>('off');
  const wanted = signal(0);
  const view = computed(() => session.views.value.find(({ id }) => id === scenario.value) ?? null);
  const matching = computed(() => matchRuns(session.run.value, run.value));
  /** The open study as it runs; null while numbers of its fleets are not found yet. */
  const readyStudy = computed(() => {
    void session.sizing.value;
    const study = session.study.value;
    return study === null ? null : sizing.ready(study);
  });
  let worker: Worker | null = null;
  let known: Study | null = null;
  /** The other scenario as it was when something was last chosen in it. */
  let seen: ScenarioView | null = null;
  /** The scenario on show before this one: where the reader goes to the other's, the halves change places. */
  let left = '';
  /** Each question has a number of its own; what an older one finds is no longer wanted. */
  let asked = 0;
  /** What was asked last. */
  let question: { readonly study: Study; readonly id: string; readonly replication: number } | null = null;

  function opened(): Worker {
    if (worker === null) {
      const client = start(() => showing.forget([]));
      const showing = createShowing(client);
      worker = { client, showing };
    }
    return worker;
  }

  function firstOther(study: Study, than: string): string | null {
    return study.scenarios.find(({ id }) => id !== than)?.id ?? null;
  }

  /** What is under way ends at once, with its worker. */
  function endWork(): void {
    asked++;
    question = null;
    worker?.client.end();
    worker = null;
  }

  function close(): void {
    endWork();
    batch(() => {
      scenario.value = null;
      run.value = null;
      drawing.value = null;
      undrawn.value = false;
      counted.value = null;
      selected.value = null;
      colours.value = 'off';
    });
  }

  /** Nothing is drawn, and the same may be asked again. */
  function giveUp(): void {
    question = null;
    batch(() => {
      drawing.value = null;
      undrawn.value = true;
    });
  }

  async function draw(study: Study, id: string, replication: number): Promise<void> {
    const isSame = question?.study === study && question.id === id && question.replication === replication;
    if (isSame) return;
    question = { study, id, replication };
    const mine = ++asked;
    const isMine = () => mine === asked;
    undrawn.value = false;
    const { showing } = opened();
    const had = kept.find(id, replication) ?? showing.kept(id, replication);
    if (had?.result) {
      run.value = had;
      drawing.value = null;
      return;
    }
    run.value = null;
    drawing.value = { done: false, share: 0, daysOver: 0, doing: 'planning' };
    try {
      const sized = sizing.ready(study) ?? (await sizing.size(study));
      if (!isMine()) return;
      if (sized === null) return giveUp();
      const drawn = () =>
        showing.show(sized, id, replication, (progress) => {
          if (isMine()) drawing.value = progress;
        });
      const found = await drawn().catch((reason: unknown) => {
        // The worker's death was said already, and a fresh one draws it again, once.
        if (reason instanceof ServiceLost && isMine()) return drawn();
        throw reason;
      });
      if (!isMine()) return;
      if (found === null) return giveUp();
      kept.keep(found);
      batch(() => {
        run.value = found;
        drawing.value = null;
      });
    } catch (reason) {
      if (!isMine()) return;
      giveUp();
      notify(session, 'error', failed(id, replication, wordsOf(reason)));
    }
  }

  /** Of a study with numbers for its fleets. */
  async function askLoad(study: Study, of: ShownRun): Promise<void> {
    try {
      const found = await opened().showing.cityLoad(study, of);
      if (found !== null && run.peek() === of) counted.value = { of, load: found };
    } catch {
      // The worker's death was said already.
    }
  }

  const stops = [
    effect(() => {
      const [study, shown, id] = [session.study.value, session.scenario.value, scenario.value];
      const replication = session.replication.value;
      const before = left;
      left = shown;
      if (study === null || id === null) {
        known = study;
        return;
      }
      if (known !== null && known !== study) worker?.showing.forget(touchedScenarios(known, study));
      known = study;
      const isThere = (one: string) => one !== shown && study.scenarios.some((other) => other.id === one);
      if (!isThere(id)) {
        const next = isThere(before) ? before : firstOther(study, shown);
        if (next === null) close();
        else scenario.value = next;
        return;
      }
      void draw(study, id, replication);
    }),
    effect(() => {
      const [shown, study, isMissing] = [run.value, readyStudy.value, load.value === null];
      if (shown !== null && study !== null && wanted.value > 0 && isMissing) void askLoad(study, shown);
    }),
    effect(() => {
      const [first, pairs, there] = [session.selected.value, matching.value, view.value];
      const views = [session.view.peek(), there] as const;
      const own = sameIn(selected.peek(), [seen, there]);
      seen = there;
      const isKept = own !== null && isPair(first, own, pairs, views);
      const other = first === null ? null : counterpartOf(first, pairs?.there ?? null, views);
      selected.value = isKept ? own : other;
    }),
  ];

  return {
    scenario,
    view,
    run,
    drawing,
    undrawn,
    load,
    matching,
    selected,
    colours,
    open(named) {
      const study = session.study.peek();
      if (study === null) return;
      const shown = session.scenario.peek();
      const isOther = study.scenarios.some(({ id }) => id === named && id !== shown);
      scenario.value = isOther ? (named ?? null) : firstOther(study, shown);
    },
    close,
    wantLoad() {
      wanted.value++;
      let isWanted = true;
      return () => {
        if (isWanted) wanted.value--;
        isWanted = false;
      };
    },
    select(thing) {
      selected.value = thing;
      const views = [view.peek(), session.view.peek()] as const;
      return thing === null ? null : counterpartOf(thing, matching.peek()?.here ?? null, views);
    },
    cancelDrawing() {
      if (drawing.peek() === null) return;
      endWork();
      giveUp();
    },
    drawAgain() {
      const [study, id] = [session.study.peek(), scenario.peek()];
      if (study !== null && id !== null) void draw(study, id, session.replication.peek());
    },
    quiet: () => worker?.showing.quiet() ?? Promise.resolve(),
    end() {
      for (const stop of stops) stop();
      close();
    },
  };
}
