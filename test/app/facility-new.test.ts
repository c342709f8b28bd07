import { expect, test } from 'vitest';
import { withNew } from '../../src/app/facility-new.ts';
import { entityIn } from '../../src/app/study-edit.ts';
import { aStudy } from './a-study.ts';

test('things that are added one after the other at one place of the map stand side by side', () => {
  const at = { x: 10.4, y: -20.4 };
  let study = aStudy();
  const positions = (['locker', 'hub', 'depot', 'depot'] as const).map((kind) => {
    const added = withNew(study, 'one', kind, at);
    study = added.study;
    return entityIn(study, 'one', kind, added.id)?.position;
  });
  expect(positions).toEqual([
    { x: 10, y: -20 },
    { x: 70, y: -20 },
    { x: -50, y: -20 },
    { x: 130, y: -20 },
  ]);
});
