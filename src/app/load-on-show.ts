// Streets and neighbourhoods of the run on show: asked for while somebody looks at them, and kept with the run.
import { computed, effect, signal } from '@preact/signals';
import type { Study } from '../model/study.ts';
import type { CityLoad } from '../service/city-load-view.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { Session } from './session.ts';
import type { Showing } from './showing.ts';
import type { SizingCampaign } from './sizing-campaign.ts';

export interface LoadOnShow {
  /** Keeps `session.cityLoad` filled until the function it gives is called. */
  want(): () => void;
  end(): void;
}

export function createLoadOnShow(
  session: Session,
  showing: Pick<Showing, 'cityLoad'>,
  sizing: Pick<SizingCampaign, 'ready'>,
): LoadOnShow {
  const wanted = signal(0);
  const known = new WeakMap<ShownRun, CityLoad>();

  /** The open study as it runs; null while numbers of its fleets are not found yet. */
  const readyStudy = computed(() => {
    void session.sizing.value;
    const study = session.study.value;
    return study === null ? null : sizing.ready(study);
  });

  async function ask(study: Study, run: ShownRun): Promise<void> {
    try {
      const load = await showing.cityLoad(study, run);
      if (load === null) return;
      known.set(run, load);
      if (session.run.peek() === run) session.cityLoad.value = load;
    } catch {
      // The worker's death was said already; the next run asks a fresh one.
    }
  }

  const stop = effect(() => {
    const run = session.run.value;
    const isDrawn = run !== null && run.result !== null && session.drawing.value === null;
    const load = run === null ? null : (known.get(run) ?? null);
    session.cityLoad.value = load;
    const study = readyStudy.value;
    if (isDrawn && study !== null && load === null && wanted.value > 0) void ask(study, run);
  });

  return {
    want() {
      wanted.value++;
      let isWanted = true;
      return () => {
        if (isWanted) wanted.value--;
        isWanted = false;
      };
    },
    end: stop,
  };
}
