// English words of adding and removing scenarios, and of what to do where there is nothing yet.

export const scenariosWords = {
  scenarios: {
    add: 'Add a scenario',
    addHint: 'Add a scenario: a copy of the one on show, to change',
    copy: (name: string) => `Copy ${name} as a new scenario`,
    remove: (name: string) => `Remove the scenario ${name}`,
    notAdded: 'Not added',
    /** After a scenario's letter and name. */
    cheapest: {
      sure: (cost: string, interval: string, all: number) =>
        `is the cheapest of all ${all}: ${cost} a parcel (95 %: ${interval}). That it beats each of the others on the same days is certain.`,
      open: (cost: string, interval: string, all: number) =>
        `is the cheapest of all ${all} so far: ${cost} a parcel (95 %: ${interval}). That it beats each of the others is not certain.`,
      /** After several that came out the same in every draw. */
      sharedSure: (cost: string, interval: string, all: number) =>
        `are the cheapest of all ${all}, the same in every draw so far: ${cost} a parcel (95 %: ${interval}). That they beat each of the others on the same days is certain.`,
      sharedOpen: (cost: string, interval: string, all: number) =>
        `are the cheapest of all ${all} so far, the same in every draw: ${cost} a parcel (95 %: ${interval}). That they beat each of the others is not certain.`,
      allSame: (cost: string, interval: string, all: number) =>
        `are all ${all} the same in every draw so far: ${cost} a parcel (95 %: ${interval}).`,
    },
    nothing: {
      depots: 'None yet. Add one, then drag it on the map to where it is to stand.',
      lockers: 'None yet. Add one, then drag it on the map to where it is to stand.',
      compare: 'This study has one scenario, so there is nothing to compare it with yet. Copy it and change the copy:',
      places: 'This scenario has no depots or lockers: parcels go from a hub straight to the door. Add some:',
      toScenario: 'Open Scenario',
    },
  },
} as const;

/** The same shape in another language. */
export interface ScenariosWords {
  readonly scenarios: {
    readonly add: string;
    readonly addHint: string;
    readonly copy: (name: string) => string;
    readonly remove: (name: string) => string;
    readonly notAdded: string;
    readonly cheapest: Readonly<
      Record<
        'sure' | 'open' | 'sharedSure' | 'sharedOpen' | 'allSame',
        (cost: string, interval: string, all: number) => string
      >
    >;
    readonly nothing: Readonly<Record<'depots' | 'lockers' | 'compare' | 'places' | 'toScenario', string>>;
  };
}
