/** x and y in a picture. */
export type Spot = readonly [x: number, y: number];

/**
 * Moves marks apart until none covers another, as little as needed. Marks on the very same spot fan out in a circle.
 * @param size a mark's width: no two end nearer than this, where there is room
 * @param edges left, top, right, bottom: nothing is pushed out
 * @param fixed spots that do not move and must stay clear as well
 */
export function pushApart(
  spots: readonly Spot[],
  size: number,
  [left, top, right, bottom]: readonly [number, number, number, number],
  fixed: readonly Spot[] = [],
): Spot[] {
  const move = (spot: [number, number], dx: number, dy: number) => {
    spot[0] = Math.min(right, Math.max(left, spot[0] + dx));
    spot[1] = Math.min(bottom, Math.max(top, spot[1] + dy));
  };
  // A small turn for each mark, so that marks on one spot have a way to go. Golden angle: no two the same.
  const moved = spots.map(([x, y], i): [number, number] => [x + Math.cos(i * 2.4) * 0.1, y + Math.sin(i * 2.4) * 0.1]);
  for (let round = 0; round < 120; round++) {
    let isCalm = true;
    moved.forEach((a, i) => {
      for (const b of [...moved.slice(i + 1), ...fixed]) {
        const apart = Math.hypot(b[0] - a[0], b[1] - a[1]);
        // On the very same spot there is no way to go, so each mark takes its own.
        const [dx, dy] = apart < 0.01 ? [Math.cos(i * 2.4) / 10, Math.sin(i * 2.4) / 10] : [b[0] - a[0], b[1] - a[1]];
        const distance = Math.max(apart, 0.1);
        if (distance >= size) continue;
        isCalm = false;
        const isFixed = fixed.includes(b);
        // A little too far, else crowded marks creep and never settle.
        const push = (size * 1.04 - distance) / distance / (isFixed ? 1 : 2);
        move(a, -dx * push, -dy * push);
        if (!isFixed) move(b as [number, number], dx * push, dy * push);
      }
    });
    if (isCalm) break;
  }
  return moved;
}
