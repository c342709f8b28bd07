// Carriers of a study, and the contractors to whom a scenario gives parcels away.
import { z } from 'zod';
import { defaultOf } from './catalogue.ts';
import { id, MOST_EUROS, name, parameter, position, timeAt } from './study-fields.ts';

export const carrierSchema = z.strictObject({
  id,
  name,
  share: z
    .number()
    .positive()
    .max(1_000)
    .describe('Weight of its parcels among all: its share is this over the sum of all carriers’'),
});

/** The carrier that something belongs to; the sentence says what holds without. */
export const carrierOf = (otherwise: string) => id.optional().describe(`Id of the carrier; ${otherwise}`);

export const contractorSchema = z.strictObject({
  id,
  name,
  carrier: carrierOf('it works for all where left out'),
  takes: z
    .enum(['overflow', 'zone', 'all'])
    .describe('What the own vans have no room, vehicle or time for; all parcels for a zone; or all there are'),
  zone: z
    .strictObject({ centre: position, radius: z.number().positive().max(1_000_000).describe('Metres') })
    .optional()
    .describe('Where it takes parcels; everywhere where left out, and where it takes all there are'),
  vehicle: z
    .enum(['van', 'cargo-bike'])
    .optional()
    .describe(
      'What it comes in, a van with the CO2 that it says: zones bar it and set its hours; none do where left out',
    ),
  tariffParcel: parameter('contractor.tariffParcel', 0, MOST_EUROS),
  tariffStop: parameter('contractor.tariffStop', 0, MOST_EUROS),
  from: timeAt('contractor.from'),
  until: timeAt('contractor.until'),
  kmPerParcel: parameter('contractor.kmPerParcel', 0, 1_000),
  co2: parameter('contractor.co2')
    .unwrap()
    .optional()
    .describe('g/km; where left out as an own vehicle of its sort: a cargo bike, else the diesel van'),
});

export type CarrierSpec = z.output<typeof carrierSchema>;
/** A contractor as the scenario's entries give it. */
export type ContractorEntry = z.output<typeof contractorSchema>;
/** With the CO2 that it emits. */
export type ContractorSpec = ContractorEntry & { readonly co2: number };

/** The contractor with the usual CO2 of what it comes in, where it says none. */
export function drivingContractor(entry: ContractorEntry): ContractorSpec {
  const usual = entry.vehicle === 'cargo-bike' ? 'contractor.bikeCo2' : 'contractor.co2';
  return { ...entry, co2: entry.co2 ?? defaultOf(usual) };
}
