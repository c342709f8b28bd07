// What tests of lockers and docks expect: Erlang's formulas.

/** Share of arrivals that c compartments refuse at a load: Erlang's loss formula (Erlang 1917), by its recursion. */
export function erlangLoss(compartments: number, load: number): number {
  let loss = 1;
  for (let c = 1; c <= compartments; c++) loss = (load * loss) / (c + load * loss);
  return loss;
}

/** Mean wait over mean service with c servers, Poisson arrivals and exponential service: Erlang's delay formula (1917). */
export function erlangWait(doors: number, load: number): number {
  const loss = erlangLoss(doors, doors * load);
  const delayed = loss / (1 - load * (1 - loss));
  return delayed / (doors * (1 - load));
}
