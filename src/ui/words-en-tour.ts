// English words of the first visit's tour, in three steps.

export const tourWords = {
  firstTour: {
    label: (step: number, steps: number) => `First look, ${step} of ${steps}`,
    steps: [
      {
        title: 'The map is one day',
        text: 'Streets, vehicles and parcels of one scenario, and one draw of luck. Press Play or drag the line below to any moment. Press a thing on the map to know more of it.',
        act: '',
      },
      {
        title: 'Compare placements, move a depot',
        text: 'A, B, C … in the bar are placements of hubs, micro-depots and lockers; A is the baseline. Compare says which is cheaper and whether that is certain. Drag a depot on the map: the difference follows. Undo takes it back.',
        act: 'Show Compare',
      },
      {
        title: 'The reasons',
        text: 'Why tells each late parcel’s story and what would have saved it; Tours shows what each vehicle did. Words with dots under them explain themselves.',
        act: 'Show Why',
      },
    ],
    next: 'Next',
    back: 'Back',
    done: 'Done',
    skip: 'Skip',
    again: 'A first look, in three steps',
  },
} as const;

interface Step {
  readonly title: string;
  readonly text: string;
  /** Empty where there is nothing to go to. */
  readonly act: string;
}

/** The same shape in another language. */
export interface TourWords {
  readonly firstTour: {
    readonly label: (step: number, steps: number) => string;
    readonly steps: readonly [Step, Step, Step];
    readonly next: string;
    readonly back: string;
    readonly done: string;
    readonly skip: string;
    readonly again: string;
  };
}
