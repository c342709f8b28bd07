// The colours of Doorstep, light and dark, each meaning one thing only: map, charts and panels take them from here.

/** Much stands out from the ground: it is dark in the light palette and bright in the dark one. */
export type Ramp = readonly [string, string, string, string, string];

export interface Palette {
  readonly vehicle: { readonly van: string; readonly bike: string; readonly feeder: string };
  readonly facility: { readonly hub: string; readonly depot: string; readonly locker: string };
  readonly parcel: {
    readonly waiting: string;
    readonly onTheWay: string;
    readonly delivered: string;
    readonly late: string;
  };
  /** Cost tiers: feeder and depot keep their own colours, stem and between stops are blues, parking and door greys; every eye tells them apart. */
  readonly tier: {
    readonly trunk: string;
    readonly feeder: string;
    readonly depot: string;
    readonly stem: string;
    readonly 'between stops': string;
    readonly parking: string;
    readonly door: string;
    readonly 'failed attempt': string;
    readonly return: string;
  };
  /** What the time of a vehicle goes into: told apart by every eye, and seen on the paper also where a piece is thin. */
  readonly work: {
    readonly loading: string;
    readonly driving: string;
    readonly waiting: string;
    readonly parking: string;
    readonly 'at the door': string;
    readonly unloading: string;
    readonly break: string;
    readonly 'broken down': string;
  };
  /** What made a parcel late, by where it happened: before the tour, on the way, at the door, or in the plan itself. */
  readonly cause: { readonly depot: string; readonly way: string; readonly door: string; readonly plan: string };
  /** An assumption at the low and at the high end of its range. */
  readonly swing: { readonly low: string; readonly high: string };
  /** Shares that have no colour of their own, dark to light. */
  readonly grey: readonly [string, string, string];
  /** Five steps from little to much, each ramp of one hue: what neighbourhoods order, cost and how late they are, what streets bear. */
  readonly ramp: {
    readonly demand: Ramp;
    readonly cost: Ramp;
    readonly late: Ramp;
    readonly kerb: Ramp;
    readonly motor: Ramp;
    /** On both sides of nought: much less, less, about the same, more, much more; blue against brown for every eye. */
    readonly change: Ramp;
  };
  readonly ink: string;
  readonly secondInk: string;
  readonly line: string;
  readonly paper: string;
  /** A quiet ground for hovered rows and skeletons. */
  readonly wash: string;
  /** The chosen thing, play, links. */
  readonly accent: string;
  /** Text and marks on top of the accent. */
  readonly onAccent: string;
  /** A quiet ground for the chosen thing. */
  readonly accentWash: string;
  /** A warning's text; never used for a parcel. */
  readonly warning: string;
  readonly ground: {
    readonly land: string;
    readonly water: string;
    readonly park: string;
    /** Edge and surface of main and minor streets; paths are dashed lines of their own. */
    readonly mainCasing: string;
    readonly mainStreet: string;
    readonly minorCasing: string;
    readonly minorStreet: string;
    readonly path: string;
    readonly bridgeCasing: string;
  };
}

export const LIGHT: Palette = {
  vehicle: { van: '#0072b2', bike: '#009e73', feeder: '#7b4fa3' },
  facility: { hub: '#2c3e50', depot: '#0b7f86', locker: '#e69f00' },
  parcel: { waiting: '#6b7782', onTheWay: '#1f5fbf', delivered: '#5a8f29', late: '#d55e00' },
  tier: {
    trunk: '#46566b',
    feeder: '#7b4fa3',
    depot: '#0b7f86',
    stem: '#86abd4',
    'between stops': '#4b86c6',
    parking: '#b9c0c9',
    door: '#8f9aa7',
    'failed attempt': '#dda777',
    return: '#a87f5c',
  },
  work: {
    loading: '#233b5a',
    driving: '#4890dc',
    waiting: '#af8e25',
    parking: '#9d2b9b',
    'at the door': '#8895a2',
    unloading: '#146e63',
    break: '#1b1e23',
    'broken down': '#893c03',
  },
  cause: { depot: '#0b7f86', way: '#56a5dc', door: '#b5562b', plan: '#8f9aa7' },
  swing: { low: '#aab4f0', high: '#3b4fd1' },
  grey: ['#5a6775', '#8f9aa7', '#c3c9d1'],
  ramp: {
    demand: ['#d3d9e0', '#adb7c3', '#8290a1', '#566577', '#2b3847'],
    cost: ['#f0deab', '#e2c673', '#cda646', '#9f7a1f', '#664b08'],
    late: ['#fde2cd', '#f8b98a', '#ea8747', '#bb5412', '#7a3000'],
    kerb: ['#ecc9e2', '#d898c6', '#b95fa3', '#8f317c', '#5c0b4d'],
    motor: ['#b9d9ee', '#84b9dd', '#4791c4', '#14669f', '#053b66'],
    change: ['#17549c', '#74a5d8', '#c2c6cb', '#dc9a4f', '#8f4407'],
  },
  ink: '#1d2733',
  secondInk: '#5a6775',
  line: '#e3e6ea',
  paper: '#ffffff',
  wash: '#f5f6f8',
  accent: '#3b4fd1',
  onAccent: '#ffffff',
  accentWash: '#eceefb',
  warning: '#a63d00',
  ground: {
    land: '#f3f1ec',
    water: '#cfe0ea',
    park: '#dfe9d8',
    mainCasing: '#dad7cf',
    mainStreet: '#ffffff',
    minorCasing: '#e3e0d8',
    minorStreet: '#fefefd',
    path: '#d3cfc4',
    bridgeCasing: '#b9c3c8',
  },
};

export const DARK: Palette = {
  vehicle: { van: '#4aa8e0', bike: '#2fce9b', feeder: '#b58ae0' },
  facility: { hub: '#c9d6e2', depot: '#35b9bf', locker: '#f2b632' },
  parcel: { waiting: '#93a0ad', onTheWay: '#6f9ff0', delivered: '#86bb52', late: '#ff8f45' },
  tier: {
    trunk: '#67819d',
    feeder: '#b58ae0',
    depot: '#35b9bf',
    stem: '#c4dafe',
    'between stops': '#297eb2',
    parking: '#909293',
    door: '#6b6e73',
    'failed attempt': '#f2c496',
    return: '#92714c',
  },
  work: {
    loading: '#86b8b3',
    driving: '#2a6fd3',
    waiting: '#e4c66b',
    parking: '#be68b4',
    'at the door': '#656a72',
    unloading: '#16ddf8',
    break: '#ebedef',
    'broken down': '#f66127',
  },
  cause: { depot: '#35a5ab', way: '#8cc4ee', door: '#d9824f', plan: '#7f8c99' },
  swing: { low: '#4a56a0', high: '#93a4ff' },
  grey: ['#9aa8b6', '#6d7a88', '#434f5c'],
  ramp: {
    demand: ['#283340', '#445260', '#687889', '#98a7b6', '#d2dde8'],
    cost: ['#3a3113', '#63531c', '#94792a', '#c9a74b', '#f5dd94'],
    late: ['#46260f', '#7a3f15', '#b5601f', '#ec8d45', '#ffc79b'],
    kerb: ['#4a2343', '#773a6c', '#a95a9b', '#d88bc9', '#f8c9ec'],
    motor: ['#1d3d56', '#2a6087', '#3d88bd', '#74b5e3', '#c4e4fb'],
    change: ['#9ccfff', '#4a83c2', '#4a5561', '#b5762f', '#ffc27a'],
  },
  ink: '#e8edf3',
  secondInk: '#9aa8b6',
  line: '#2a3440',
  paper: '#161d26',
  wash: '#1c252f',
  accent: '#93a4ff',
  onAccent: '#10151f',
  accentWash: '#232c4d',
  warning: '#ffb07a',
  ground: {
    land: '#131a22',
    water: '#17303f',
    park: '#182a20',
    mainCasing: '#0e141b',
    mainStreet: '#2d3844',
    minorCasing: '#10161e',
    minorStreet: '#242d38',
    path: '#29323d',
    bridgeCasing: '#0b1016',
  },
};

export type Theme = 'light' | 'dark';

export function paletteOf(theme: Theme): Palette {
  return theme === 'dark' ? DARK : LIGHT;
}
