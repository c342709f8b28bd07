// What a scenario promises otherwise than the study, as an edit from study to study.
import type { Change, Study } from '../model/study.ts';
import { freshChange, inScenario } from './study-edit.ts';

/** Offers so large a share of same-day orders in one scenario; null for the baseline's, and in the baseline for the study's. */
export function offerSameDay(study: Study, scenario: string, share: number | null): Study {
  const set = share === null ? {} : { sameDayShare: share };
  return inScenario(study, scenario, {
    baseline: (baseline) => ({ ...baseline, offer: set }),
    variant: (variant) => {
      const others = variant.changes.filter((change) => change.kind !== 'set-offer');
      const change: Change = { id: freshChange(variant), on: true, kind: 'set-offer', set };
      return { ...variant, changes: share === null ? others : [...others, change] };
    },
  });
}
