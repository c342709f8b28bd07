// Every rule of the schema, turned on alone, moves what it is there to move; a new rule without a row or another test fails here.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { areaMasks, replicate } from '../../src/experiment/account.ts';
import { studySchema } from '../../src/model/study.ts';
import { carrierSchema, contractorSchema } from '../../src/model/study-carriers.ts';
import {
  baySchema,
  depotSchema,
  fleetSchema,
  hubSchema,
  lockerSchema,
  siteSchema,
} from '../../src/model/study-placement.ts';
import { pricesSchema } from '../../src/model/study-prices.ts';
import { rulesSchema } from '../../src/model/study-rules.ts';
import { zoneSchema } from '../../src/model/study-zones.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { aSetting } from '../builders/run.ts';
import { switchedStudy } from '../builders/switched-study.ts';
import { gridTown } from '../builders/town.ts';
import { RULE_ROWS, type RuleRow } from './rule-rows.ts';

const town = gridTown(6, 6);
const ground = groundOf(town);

/** Rules that are shown to matter elsewhere: the file, below test/, and how the title of the test begins. */
const ELSEWHERE: Readonly<Record<string, readonly [string, string]>> = {
  'rules.effort': ['planning/effort.test.ts', 'more effort and more stops mean more iterations'],
  'rules.depot.whenFull': [
    'simulation/depot-rules.test.ts',
    'goes to the next micro-depot in reach, or by van where the rule says so',
  ],
  'rules.locker.whenFull': ['simulation/locker-rules.test.ts', 'goes to the door where the rule says so'],
  'depot.docks': ['simulation/depot-rules.test.ts', 'let feeders unload one after the other, and the others wait'],
  'depot.mobile': [
    'simulation/depot-rules.test.ts',
    'stands elsewhere on each of its weekdays, and nowhere on the others',
  ],
  'hub.carrier': ['simulation/carriers.test.ts', 'start from their own hubs'],
  'depot.carrier': ['simulation/carriers.test.ts', 'bring nothing to a micro-depot that is another’s own'],
  'locker.carrier': ['simulation/carriers.test.ts', 'leave their lockers to everybody unless they name an owner'],
  'fleet.carrier': ['simulation/carriers.test.ts', 'a fleet that names its carrier stands with no other'],
  'contractor.carrier': ['simulation/contractors.test.ts', 'works for the carrier that it names only'],
  'contractor.vehicle': [
    'simulation/contractors.test.ts',
    'keeps the delivery hours of a pedestrian zone, unless it comes by bike',
  ],
  'prices.handover': ['economics/carriers.test.ts', 'in a pool costs a price for each parcel that changes hands'],
  'prices.stockSupply': [
    'economics/stock.test.ts',
    'goods that lie in a micro-depot for same-day orders have been brought there, for a price that their parcels bear',
  ],
  'prices.stockKm': [
    'economics/stock.test.ts',
    'it has come by feeder, whose kilometres, CO2 and external cost count where it is picked',
  ],
  'rules.sizing.onTimeShare': [
    'experiment/fleet-sizing.test.ts',
    'is found on draws that no comparison uses, and is smaller where less is asked of it',
  ],
  'rules.sizing.draws': ['experiment/fleet-sizing.test.ts', 'is judged by as many draws as the rule says'],
  'rules.locker.suppliedBy': [
    'simulation/locker-supply.test.ts',
    'are filled by the bikes of the micro-depot that reaches them where the rule says so',
  ],
  'fleet.numbers.chargeKmPerHour': ['simulation/battery.test.ts', 'that charges slowly makes the next tours wait'],
  'zone.except': [
    'simulation/access-rules.test.ts',
    'excepts fleets by their id and vehicles by their type, and nobody else',
  ],
  'demand.byPlace': [
    'persistence/demand-file.test.ts',
    'gives each address the parcels of the rows next to it, and the study their sum',
  ],
  'zone.untilDay': [
    'simulation/access-rules.test.ts',
    'bars only until its last day, and what had to wait is brought then',
  ],
  ...Object.fromEntries(
    signPaths().map((path) => [
      path,
      ['simulation/street-rules.test.ts', 'what %s vehicles lose at %s makes their ways past one longer by it'],
    ]),
  ),
  'rules.speeds.bikeOn.cobbled': ['simulation/street-rules.test.ts', 'bikes keep a share of their speed on %s streets'],
  'rules.speeds.bikeOn.unpaved': ['simulation/street-rules.test.ts', 'bikes keep a share of their speed on %s streets'],
  'rules.speeds.keepOut': [
    'simulation/street-rules.test.ts',
    'vans stop in streets for those with business there, and do not pass through them',
  ],
  ...Object.fromEntries(
    speedPaths().map((path) => [
      path,
      ['simulation/road-speeds.test.ts', 'twice the speed of %s vehicles on %s streets'],
    ]),
  ),
};

/** Every road class of every mode. */
function speedPaths(): string[] {
  const { motor, bike } = rulesSchema.parse({}).speeds;
  return Object.entries({ motor, bike }).flatMap(([mode, classes]) =>
    Object.keys(classes).map((roadClass) => `rules.speeds.${mode}.${roadClass}`),
  );
}

/** Every sign for both modes. */
function signPaths(): string[] {
  return Object.entries(rulesSchema.parse({}).speeds.signs).flatMap(([mode, signs]) =>
    Object.keys(signs).map((sign) => `rules.speeds.signs.${mode}.${sign}`),
  );
}

/** What says which thing it is, or where, and is no rule. */
const NO_RULE = /^(?!rules|prices).*\.(id|name|position|centre|site|kind|at|owner|illustrative)$/;

const SCHEMAS: Readonly<Record<string, z.core.$ZodType>> = {
  demand: studySchema.shape.demand,
  rules: rulesSchema,
  prices: pricesSchema,
  zone: zoneSchema,
  site: siteSchema,
  hub: hubSchema,
  depot: depotSchema,
  locker: lockerSchema,
  bay: baySchema,
  fleet: fleetSchema,
  carrier: carrierSchema,
  contractor: contractorSchema,
};

/** Paths of the fields of a schema that hold no further fields; a list is one of them, and so is a thing that may be left out. */
function leavesOf(schema: z.core.$ZodType, path: string): string[] {
  const def = schema._zod.def as unknown as Record<string, unknown> & { type: string };
  if (def.type === 'default' || def.type === 'prefault') return leavesOf(def.innerType as z.core.$ZodType, path);
  if (def.type === 'union' && typeof def.discriminator === 'string')
    return (def.options as z.core.$ZodType[]).flatMap((option) => leavesOf(option, path));
  if (def.type !== 'object') return [path];
  return Object.entries(def.shape as Record<string, z.core.$ZodType>).flatMap(([key, field]) =>
    NO_RULE.test(`${path}.${key}`) ? [] : leavesOf(field, `${path}.${key}`),
  );
}

const rules = [...new Set(Object.entries(SCHEMAS).flatMap(([head, schema]) => leavesOf(schema, head)))];

function measured({ measure }: RuleRow, patch: RuleRow['off']): number {
  const study = switchedStudy([patch]);
  return measure(replicate(aSetting(study, town, 'all'), areaMasks(study, ground)));
}

describe('each rule', () => {
  test('of the schema has a row or a test elsewhere', () => {
    const known = new Set([...RULE_ROWS.map(({ rule }) => rule), ...Object.keys(ELSEWHERE)]);
    expect(rules.filter((rule) => !known.has(rule))).toEqual([]);
    expect([...known].filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  test.each(Object.entries(ELSEWHERE))('%s is tested by name', (_, [file, title]) => {
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
    expect(existsSync(path)).toBe(true);
    // Of a test.each, the title follows its table.
    const opens = ["test('", "])('"].map((opening) => `${opening}${title}`);
    const text = readFileSync(path, 'utf8');
    expect(opens.some((opening) => text.includes(opening))).toBe(true);
  });

  test.each(RULE_ROWS)('turned on alone moves something $moves: $rule', (row) => {
    const off = measured(row, row.off);
    const on = measured(row, row.on);
    expect(Number.isFinite(off) && Number.isFinite(on)).toBe(true);
    if (row.moves === 'up') expect(on).toBeGreaterThan(off);
    else expect(on).toBeLessThan(off);
  });
});
