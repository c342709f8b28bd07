// Reads instances in Solomon's text format (1987; Gehring and Homberger's too): vehicles, then one customer a line.
import {
  type InstanceNode,
  type InstanceReading,
  LineFault,
  MOST_NODES,
  orFault,
  type PublishedInstance,
  quoted,
} from './published-instance.ts';

const COLUMNS = ['number', 'x', 'y', 'demand', 'ready time', 'due date', 'service time'] as const;

export function readSolomon(file: string, lines: readonly string[]): InstanceReading {
  return orFault(() => instanceOf(file, lines));
}

function instanceOf(file: string, lines: readonly string[]): PublishedInstance {
  let vehicles = -1;
  let capacity = 0;
  const nodes: InstanceNode[] = [];
  lines.forEach((line, row) => {
    const words = line.trim().split(/\s+/);
    // Headings are words; every line of numbers counts.
    if (row === 0 || !/^[-+.\d]/.test(words[0] as string)) return;
    const numbers = words.map(Number);
    const isRead = vehicles >= 0;
    const isSound = numbers.length === (isRead ? COLUMNS.length : 2) && numbers.every((number) => number >= -1e9);
    if (!isRead) {
      if (!isSound) throw new LineFault(file, row + 1, quoted(line), 'the number of vehicles and their capacity');
      [vehicles, capacity] = numbers as [number, number];
      if (!(Number.isInteger(vehicles) && vehicles >= 1 && capacity > 0))
        throw new LineFault(file, row + 1, quoted(line), 'at least one vehicle, with a capacity above 0');
      return;
    }
    if (!isSound) throw new LineFault(file, row + 1, quoted(line), `${COLUMNS.length} numbers: ${COLUMNS.join(', ')}`);
    const [number, x, y, demand, from, until, service] = numbers as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    if (number !== nodes.length)
      throw new LineFault(file, row + 1, `customer ${number}`, `customer ${nodes.length}, as they are numbered from 0`);
    if (demand < 0 || service < 0 || from < 0 || until < from)
      throw new LineFault(file, row + 1, quoted(line), 'no negative numbers, and a due date after the ready time');
    if (nodes.length >= MOST_NODES) throw new LineFault(file, row + 1, 'more', `at most ${MOST_NODES} customers`);
    nodes.push({ x, y, demand, from, until, service });
  });
  if (nodes.length < 2)
    throw new LineFault(file, lines.length, 'the end of the file', 'a depot and at least one customer');
  const name = (lines[0] as string).trim() || file;
  return { name, nodes, lengths: null, capacity, vehicles, longest: Number.POSITIVE_INFINITY, hasWindows: true };
}
