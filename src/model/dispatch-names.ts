// The names of the dispatch rules, as studies write them; the rules themselves stand in src/planning/dispatch-rules.ts.

export const DISPATCH_RULES = ['cheapest insertion', 'gather'] as const;
export type DispatchRuleName = (typeof DISPATCH_RULES)[number];
