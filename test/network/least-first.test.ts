import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LeastFirst } from '../../src/network/least-first.ts';

test('numbers come out in rising order, whatever is put in between', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer()), { maxLength: 60 }), (steps) => {
      const heap = new LeastFirst();
      let model: number[] = [];
      for (const step of steps) {
        if (step === null) {
          model = model.sort((a, b) => a - b);
          expect(heap.pop()).toBe(model.shift());
        } else {
          heap.push(step);
          model.push(step);
        }
        expect(heap.size).toBe(model.length);
      }
    }),
  );
});
