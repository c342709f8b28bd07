// Names a contraction hierarchy by the network it is of, so that one that was kept is used for no other.
import { fingerprint } from '../base/fingerprint.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { RoadNetwork } from './shortest-path.ts';

/** To be raised when hierarchies are made differently. */
const FORM = 1;

/** All that a hierarchy follows from: links between nodes with their ticks. */
export function hierarchyKey({ firstOut, outHead, outTime, outLength }: RoadNetwork): string {
  const print = fingerprint();
  for (const column of [firstOut, outHead, outTime, outLength]) {
    print.number(column.length);
    for (const value of column) print.number(value);
  }
  return `ways ${FORM} ${print.digest()}`;
}

/** True if a value that was kept under the key of a network has the shape of its hierarchy. */
export function isHierarchyOf({ nodeCount }: RoadNetwork, value: unknown): value is Hierarchy {
  if (typeof value !== 'object' || value === null) return false;
  const columns = value as Readonly<Record<string, unknown>>;
  const hasLength = (name: string, length: number): boolean => {
    const column = columns[name];
    return column instanceof Int32Array && column.length === length;
  };
  const { end } = columns;
  return (
    end instanceof Int32Array &&
    ['rankOf', 'nodeOf'].every((name) => hasLength(name, nodeCount)) &&
    ['firstUp', 'firstDown'].every((name) => hasLength(name, nodeCount + 1)) &&
    ['time', 'length', 'left', 'right'].every((name) => hasLength(name, end.length))
  );
}
