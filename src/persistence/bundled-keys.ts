// By what names files ask for the bundled studies.

/** File names without their ending, in the order of the menu: from the question of the page to what is read whole. */
export const BUNDLED_KEYS: readonly string[] = [
  'old-town',
  'grid-city',
  'retailer',
  'three-carriers',
  'village',
  'metropolis',
];
