// Streets and neighbourhoods of the run on show: asked for while somebody looks at them, and kept with the run.
import { effect, signal } from '@preact/signals';
import type { CityLoad } from '../service/city-load-view.ts';
import type { ShownRun } from '../service/protocol.ts';
import type { Session } from './session.ts';
import type { Showing } from './showing.ts';

export interface LoadOnShow {
  /** Keeps `session.cityLoad` filled until the function it gives is called. */
  want(): () => void;
  end(): void;
}

export function createLoadOnShow(session: Session, showing: Showing): LoadOnShow {
  const wanted = signal(0);
  const known = new WeakMap<ShownRun, CityLoad>();

  async function ask(run: ShownRun): Promise<void> {
    const study = session.study.peek();
    if (study === null) return;
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
    if (isDrawn && load === null && wanted.value > 0) void ask(run);
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
