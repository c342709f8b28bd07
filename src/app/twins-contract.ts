// What the twins are given and what they can do; twins.ts does it.
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Thing } from '../map/thing.ts';
import type { CityLoad } from '../service/city-load-view.ts';
import type { Progress, ScenarioView } from '../service/protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { ServiceClient } from './service-client.ts';
import type { Showing } from './showing.ts';
import type { SizingCampaign } from './sizing-campaign.ts';
import type { Matching } from './twin-matching.ts';

/** By what the differences between the halves are coloured. */
export type TwinColours = 'off' | 'parcels' | 'streets';

export interface Twins {
  /** Id of the other scenario; null while one map is shown. */
  readonly scenario: ReadonlySignal<string | null>;
  readonly view: ReadonlySignal<ScenarioView | null>;
  /** Its run of the draw on show, once all of it is there. */
  readonly run: ReadonlySignal<ShownRun | null>;
  /** How far that is; null while none is under way. */
  readonly drawing: ReadonlySignal<Progress | null>;
  /** True where it is not on its way: it was left off, or has failed. */
  readonly undrawn: ReadonlySignal<boolean>;
  /** Its streets and neighbourhoods, while they are wanted. */
  readonly load: ReadonlySignal<CityLoad | null>;
  /** Which parcel of the one run is which of the other; null until both are there. */
  readonly matching: ReadonlySignal<Matching | null>;
  /** What is chosen in the other half: the same thing as in the first, where it has it, or one of its own. */
  readonly selected: ReadonlySignal<Thing | null>;
  readonly colours: Signal<TwinColours>;
  /** Shows this scenario beside the one on show; without a name the baseline, or the next where that is on show. */
  open(scenario?: string): void;
  close(): void;
  /** Keeps `load` filled until the function it gives is called. */
  wantLoad(): () => void;
  /** Marks a thing of the other half, and gives what is the same in the first. */
  select(thing: Thing | null): Thing | null;
  /** Leaves off drawing it. */
  cancelDrawing(): void;
  /** Draws what was left off. */
  drawAgain(): void;
  /** Resolves when no run of the other scenario is under way. */
  quiet(): Promise<void>;
  end(): void;
}

export interface TwinTools {
  /** A worker of its own; tells when it died. */
  readonly start: (onGone: () => void) => ServiceClient;
  readonly sizing: Pick<SizingCampaign, 'ready' | 'size'>;
  /** The runs at hand of the first half, which take up what is worked out here. */
  readonly kept: Pick<Showing, 'find' | 'keep'>;
  readonly failed: (scenario: string, replication: number, why: string) => string;
}
