// Contractors of a scenario, for the editor of lists: what each takes, for whom and where, at which tariff and when.

import { scenarioList } from '../app/list-store.ts';
import { newContractor } from '../app/new-things.ts';
import type { ContractorEntry } from '../model/study-carriers.ts';
import { shownName } from '../persistence/bundled-names.ts';
import type { EntityField, EntityList, FieldValues } from './entity-list.ts';
import { words } from './words.ts';

const { carriers } = words;

/** Metres, for a zone that has none yet. */
const FIRST_RADIUS = 500;

const { terms } = carriers;
type Term = keyof typeof terms;
const TARIFF = ['tariffParcel', 'tariffStop'] as const;
const HOURS = ['from', 'until'] as const;

const isByBike = ({ vehicle }: FieldValues): boolean => vehicle === 'cargo-bike';
const hasZone = ({ zone }: FieldValues): boolean => zone !== undefined;

export function contractorList(scenario: string): EntityList<ContractorEntry> {
  return {
    name: `${scenario} contractor`,
    title: carriers.contractors,
    store: scenarioList('contractor', scenario),
    none: words.scenario.none,
    titleOf: shownName,
    noteOf: ({ takes }) => carriers.takesShort[takes],
    fields: [
      { key: 'name', kind: 'text', label: words.entities.name },
      {
        key: 'takes',
        kind: 'choice',
        label: carriers.takes,
        usual: carriers.takesUsual,
        options: () => Object.entries(carriers.takesWhat),
        // What is taken everywhere has no zone, and what is taken in a zone needs one.
        along: (next, centre) => ({ zone: next === 'zone' ? { centre, radius: FIRST_RADIUS } : undefined }),
      },
      carrierField(carriers.forAll),
      {
        key: 'zone.radius',
        kind: 'number',
        label: carriers.radius,
        unit: 'm',
        usual: carriers.radiusUsual,
        isShown: hasZone,
      },
      { key: 'zone.centre', kind: 'position', isShown: hasZone },
      {
        key: 'vehicle',
        kind: 'choice',
        label: carriers.vehicle,
        usual: carriers.vehicleUsual,
        leftOut: carriers.anyVehicle,
        options: () => Object.entries(carriers.vehicles),
      },
      ...TARIFF.map((key) => term(key, 'number')),
      ...HOURS.map((key) => term(key, 'clock')),
      term('kmPerParcel', 'number'),
      { ...co2('contractor.co2'), isShown: (entry) => !isByBike(entry) },
      { ...co2('contractor.bikeCo2'), isShown: isByBike },
    ],
    additions: [{ label: carriers.addContractor, entry: newContractor }],
  };
}

/** The catalogue's labels name the contractor; in its own form that goes without saying. */
function term(key: Term, kind: 'number' | 'clock'): EntityField {
  return { key, kind, path: `contractor.${key}`, label: terms[key] };
}

/** Left out, it is that of what the contractor comes in, and stays so when that changes. */
function co2(path: 'contractor.co2' | 'contractor.bikeCo2'): EntityField {
  return { key: 'co2', kind: 'number', path, label: terms.co2, leftOut: words.entities.leftOut };
}

/** Whose it is; the words say what it means to name none. Nothing where the study has one carrier. */
function carrierField(none: string): EntityField {
  return {
    key: 'carrier',
    kind: 'choice',
    label: carriers.carrier,
    usual: carriers.anyOf,
    leftOut: none,
    options: (study) => study.carriers.map((carrier) => [carrier.id, shownName(carrier)] as const),
    isShown: (_, study) => study.carriers.length > 1,
  };
}
