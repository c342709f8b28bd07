// Takes the Munich tariff as the prices of the study, whole or for handling at micro-depots alone; says what it replaces.

import { euros } from '../base/format.ts';
import { MUNICH, munichTariff } from '../model/munich-tariff.ts';
import type { Study } from '../model/study.ts';
import { hasHandling, hasTariff, withHandling, withTariff } from '../model/tariff.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words.ts';

const TARIFF = munichTariff();

export function TariffPreset() {
  const { desk } = useDesk();
  const study = desk.session.study.value;
  if (study === null) return null;
  const { name, prices, replaces, take, taken, handling, takeHandling, handlingTaken } = words.assumptions.munich;
  const { van, bike, feeder } = TARIFF.fleets;
  const amounts = Object.entries(MUNICH.handling).map(([size, amount]) => `${size} ${euros(amount)}`);
  const offer = (isTaken: boolean, said: string, label: string, change: (before: Study) => Study) =>
    isTaken ? (
      <span>{said}</span>
    ) : (
      <button type="button" class="link" onClick={() => desk.edit(change)}>
        {label}
      </button>
    );
  return (
    <>
      <p>
        <b>{name}</b>
      </p>
      <p class="provenance">
        {prices(euros(van.km), euros(van.parcel), euros(bike.km), euros(bike.parcel), euros(feeder.km))}{' '}
        {handling(amounts.join(', '))} {replaces}{' '}
        {offer(hasTariff(study, TARIFF), taken, take, (before) => withTariff(before, TARIFF))}
        {' · '}
        {offer(hasHandling(study, MUNICH.handling), handlingTaken, takeHandling, (before) =>
          withHandling(before, MUNICH.handling),
        )}
      </p>
    </>
  );
}
