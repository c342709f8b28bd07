// Takes the Munich tariff for handling at micro-depots in place of the study's minutes.

import { euros } from '../base/format.ts';
import { hasMunichHandling, MUNICH_HANDLING, withMunichHandling } from '../model/handling-tariff.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words.ts';

export function HandlingPreset() {
  const { desk } = useDesk();
  const study = desk.session.study.value;
  if (study === null) return null;
  const { title, take, taken, noWage } = words.assumptions.munich;
  const amounts = Object.entries(MUNICH_HANDLING).map(([size, amount]) => `${size} ${euros(amount)}`);
  const isTaken = hasMunichHandling(study);
  const isFree = study.prices.handlingHour <= 0;
  return (
    <p class="provenance">
      {title(amounts.join(', '))}{' '}
      {isTaken || isFree ? (
        <span>{isTaken ? taken : noWage}</span>
      ) : (
        <button type="button" class="link" onClick={() => desk.edit(withMunichHandling)}>
          {take}
        </button>
      )}
    </p>
  );
}
