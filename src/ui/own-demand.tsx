// Says in the assumptions whose counts the demand is, and takes a file of them.
import type { Study } from '../model/study.ts';
import { describedAnew } from '../persistence/demand-words.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words.ts';

export function OwnDemand({ study }: { readonly study: Study }) {
  const { desk, stage } = useDesk();
  const { byPlace } = study.demand;
  return (
    <>
      {byPlace !== undefined && <p class="intro">{words.ownData.inForce(byPlace.source)}</p>}
      <p class="add-row">
        <FromFile label={words.ownData.demand} onPress={() => (stage.bringing.value = { file: null })} />
        {byPlace !== undefined && <FromFile label={words.ownData.drop} onPress={() => void desk.edit(withoutPlaces)} />}
      </p>
    </>
  );
}

/** A line that brings sites, hubs, depots and lockers from a file. */
export function OwnPlaces() {
  const { stage } = useDesk();
  return (
    <p class="add-row">
      <FromFile label={words.ownData.places} onPress={() => (stage.bringing.value = { file: null })} />
    </p>
  );
}

function FromFile({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="link" onClick={onPress}>
      {label}
    </button>
  );
}

function withoutPlaces(study: Study): Study {
  const { byPlace: _, ...demand } = study.demand;
  return describedAnew({ ...study, demand }, null);
}
