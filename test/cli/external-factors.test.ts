import { expect, test } from 'vitest';
import { externalFactors } from '../../src/cli/external-factors.ts';
import { aStudy } from '../builders/study.ts';

test('what driving costs others is held against what could be read about it, or says that nothing could', () => {
  const sources = externalFactors(aStudy()).map(({ path, source }) => [path.replace('prices.external.', ''), source]);
  expect(Object.fromEntries(sources)).toEqual({
    congestion: expect.stringMatching(/\$0\.035\/km .*EPA OMEGA/),
    accidents: expect.stringMatching(/€0\.08 to 0\.10\/km .*federal transport plan/),
    noise: expect.stringMatching(/\$0\.0006\/km .*EPA OMEGA/),
    air: expect.stringMatching(/\$0\.147\/km .*Pahwa and Jaller/),
    electric: expect.stringContaining('no readable source'),
    bikeAccidents: expect.stringContaining('no readable source'),
    carbon: expect.stringMatching(/€180 of 2018 .*Methodenkonvention 3\.0/),
  });
});
