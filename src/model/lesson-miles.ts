// The two other last miles of the classroom, fibre and cash: what a lesson says of them. All figures are assumptions; ranges and where they come from stand in the descriptions.
import { z } from 'zod';
import { fieldPhrases } from './field-phrases.ts';

const place = z.strictObject({ x: z.number(), y: z.number() });
const share = z.number().min(0).max(1);
const euros = z.number().min(0);

export const trenchSchema = z.strictObject({
  head: place.describe('Where the trunk arrives'),
  homesPerKm2: z.number().positive().default(80),
  takeUp: z.number().positive().max(1).default(0.6).describe('Homes passed that take it; assumption, 0.2 to 0.7'),
  trunkMetre: euros.default(60).describe('EUR a metre; assumption, 60 to 120 in town, 20 to 60 in open country'),
  branchMetre: euros.default(60).describe('EUR a metre; assumption, as above'),
  drop: euros.default(600).describe('EUR a home connected; assumption, 300 to 900'),
  trunkShare: share
    .default(0.25)
    .describe('A street is trunk where at least this share of all homes lies beyond; assumption, 0.1 to 0.5'),
  growth: z.number().min(0).max(2).default(0.3).describe('Of traffic a year; assumption of the lesson'),
  plannedFor: z.number().positive().default(2).describe("Capacity, in multiples of today's traffic"),
  years: z.number().min(0).max(20).default(4).describe('To build the trenches'),
  horizon: z.number().min(1).max(30).default(10).describe('Years from today in which upgrades are counted'),
  upgrade: euros
    .default(150)
    .describe('EUR a home for new ends of the fibre, twice the capacity; assumption, 100 to 250'),
  wireless: z.number().int().min(0).max(1).default(0).describe('1: masts instead of trenches'),
  mastKm2: z.number().positive().default(1.5).describe('Area that a mast covers; assumption, 0.5 to 5 km2'),
  mast: euros.default(60_000).describe('EUR; assumption, 40 000 to 120 000'),
  receiver: euros.default(250).describe('EUR a home connected; assumption, 150 to 400'),
  wirelessYears: share.default(0.25).describe('Of the years that trenches take; assumption'),
});

export const cashSchema = z
  .strictObject({
    amount: z.number().positive().default(200).describe('EUR sent to each recipient'),
    held: z.number().int().min(0).default(40).describe('Payments that an agent can pay out until it is topped up'),
    wire: euros.default(2).describe("EUR a payment, the network's fee; assumption, 0.5 to 10"),
    exchange: share.default(0.02).describe('Of the amount, into local money; assumption, 0.01 to 0.04'),
    agent: share.default(0.015).describe('Of the amount, what the agent keeps; assumption, 0.005 to 0.03'),
    bus: euros.default(1).describe('EUR a ride; assumption, 0.3 to 2.5'),
    walkTo: z.number().min(0).default(1000).describe('Metres that people walk instead of riding; assumption'),
    wait: z.number().min(0).default(15).describe('Minutes for the bus, each way; assumption, 5 to 40'),
    busSpeed: z.number().positive().default(15).describe('km/h; assumption, 10 to 25'),
    hour: euros.default(4).describe("EUR an hour of the recipient's is worth; assumption, 1 to 12"),
    opens: z.number().int().min(0).max(23).default(8),
    closes: z.number().int().min(1).max(24).default(18),
  })
  .refine(({ opens, closes }) => closes > opens, { path: ['closes'], error: () => fieldPhrases().closes });

export type TrenchSpec = z.output<typeof trenchSchema>;
export type CashSpec = z.output<typeof cashSchema>;
