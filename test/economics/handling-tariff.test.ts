import { describe, expect, test } from 'vitest';
import { hasMunichHandling, MUNICH_HANDLING, withMunichHandling } from '../../src/model/handling-tariff.ts';
import { SIZES } from '../../src/model/parcel.ts';
import { aStudy } from '../builders/study.ts';

describe('the Munich tariff of handling', () => {
  test('is what the minutes come to at the study’s wage', () => {
    for (const handlingHour of [12, 25, 31.7]) {
      const study = withMunichHandling(aStudy({ prices: { handlingHour } }));
      for (const size of SIZES) {
        const euros = (study.prices.handlingMinutes[size] / 60) * study.prices.handlingHour;
        expect(euros).toBeCloseTo(MUNICH_HANDLING[size], 3);
      }
      expect(hasMunichHandling(study)).toBe(true);
    }
  });

  test('is told from the defaults', () => {
    expect(hasMunichHandling(aStudy())).toBe(false);
  });

  test('cannot be had for no wage', () => {
    const study = aStudy({ prices: { handlingHour: 0 } });
    expect(withMunichHandling(study)).toBe(study);
  });
});
