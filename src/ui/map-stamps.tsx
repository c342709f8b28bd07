// What must be said on the map: illustrative demand, one draw of many, and days that are not drawn yet.
import { useDesk } from './desk-context.ts';
import { DrawChoice } from './draw-choice.tsx';
import { RestStamp } from './drawing-card.tsx';
import { words } from './words.ts';

export function MapStamps() {
  const { desk } = useDesk();
  const { study, replication } = desk.session;
  return (
    <div class="stamps">
      {study.value?.demand.illustrative === true && (
        <span class="stamp" title={words.map.illustrativeHint}>
          {words.map.illustrative}
        </span>
      )}
      {study.value !== null && <DrawChoice draw={replication.value} seed={study.value.seed} />}
      <RestStamp />
    </div>
  );
}
