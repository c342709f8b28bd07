// Defaults of what a hub costs, and of how a micro-depot is supplied and shared; `hub.` and `depot.` stand for every one.
import { assumed, type Parameter } from './parameter.ts';

const none = 'no readable source';

export const DEPOTS = {
  'hub.dayCost': assumed(
    'Hub',
    '€/day',
    0,
    0,
    2_000,
    `${none}; sorting is in the trunk’s price, and a hub that all scenarios have changes no difference: give it where hubs are compared`,
  ),
  'depot.docks': assumed(
    'Docks',
    'feeders at once',
    1,
    1,
    3,
    `${none}; a shop or container has one kerb or gate, and with many docks no feeder ever waits`,
  ),
  'depot.partners': assumed(
    'Carriers under a shared roof',
    'carriers',
    1,
    1,
    4,
    `${none}; they share room, docks and rent in equal parts, this carrier included`,
  ),
  'depot.partnerParcels': assumed(
    'Parcels of partners in a pooled micro-depot',
    'parcels/day',
    0,
    0,
    400,
    `${none}; they bear their part of the rent, the fit-out and the feeder’s day`,
  ),
} as const satisfies Record<string, Parameter>;
