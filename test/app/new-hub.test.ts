import { expect, test } from 'vitest';
import { newHub } from '../../src/app/new-hub.ts';
import { addEntity, removeEntity } from '../../src/app/study-edit.ts';
import { placementOf } from '../../src/model/placement.ts';
import { type Study, studySchema } from '../../src/model/study.ts';
import { aStudy } from './a-study.ts';

const hubsOf = (study: Study, scenario: string) => placementOf(study, scenario)?.hubs ?? [];
const withHub = (study: Study, scenario: string) => addEntity(study, scenario, 'hub', newHub(study, scenario));

test('hubs are added beside the first one, each at a place and under an id of its own', () => {
  const study = withHub(withHub(withHub(aStudy(), 'vans'), 'vans'), 'vans');
  expect(hubsOf(study, 'vans').map(({ position }) => position.x)).toEqual([600, 660, 540, 720]);
  expect(new Set(hubsOf(study, 'vans').map(({ id }) => id)).size).toBe(4);
  expect(hubsOf(study, 'one')).toHaveLength(4);
  expect(studySchema.safeParse(JSON.parse(JSON.stringify(study))).success).toBe(true);
});

test('a hub added to a variant is a change of it alone, and leaves no trace when it is removed', () => {
  const study = withHub(aStudy(), 'own');
  expect(hubsOf(study, 'own')).toHaveLength(2);
  expect(hubsOf(study, 'vans')).toHaveLength(1);
  expect(removeEntity(study, 'own', 'hub', 'hub-1')).toEqual(aStudy());
});
