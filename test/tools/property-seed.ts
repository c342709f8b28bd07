// Property tests draw the same examples every time; DOORSTEP_PROPERTY_SEED gives others (a number, or "random").
import fc from 'fast-check';

const asked = process.env.DOORSTEP_PROPERTY_SEED ?? '1';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
