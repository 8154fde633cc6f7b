import type { Arrow } from './rooms.ts';

/** Groups of nodes that reach each other, each with more than one. Tarjan's algorithm. */
export function circlesIn(nodes: readonly string[], arrows: readonly Arrow[]): string[][] {
  return components(nodes, arrows).filter((group) => group.length > 1);
}

/**
 * The arrows that would have to go for the rest to run one way: within each circle the fewest, and of as few the
 * ones with the fewest imports.
 */
export function arrowsBack(nodes: readonly string[], arrows: readonly Arrow[]): readonly Arrow[] {
  return circlesIn(nodes, arrows).flatMap((circle) => {
    const inner = arrows.filter(({ from, to }) => circle.includes(from) && circle.includes(to));
    const order = bestOrder(circle, inner);
    return inner.filter(({ from, to }) => order.indexOf(to) <= order.indexOf(from));
  });
}

/** How many floors there are once the arrows back are left out: nodes on the longest way down. */
export function floorsOf(nodes: readonly string[], arrows: readonly Arrow[]): number {
  const back = new Set(arrowsBack(nodes, arrows));
  const down = arrows.filter((arrow) => !back.has(arrow));
  const depths = new Map<string, number>();
  const depth = (node: string): number => {
    const known = depths.get(node);
    if (known !== undefined) return known;
    const below = down.filter(({ from }) => from === node).map(({ to }) => depth(to));
    const floors = 1 + Math.max(0, ...below);
    depths.set(node, floors);
    return floors;
  };
  return Math.max(0, ...nodes.map(depth));
}

/**
 * An order of a circle's nodes against which the fewest arrows run. Exact, by subsets: for every set of nodes that
 * come first, what the best order of them costs. Up to 20 nodes; more are put in the order of their surplus.
 */
function bestOrder(circle: readonly string[], arrows: readonly Arrow[]): readonly string[] {
  const count = circle.length;
  if (count > 20) return bySurplus(circle, arrows);
  const weight = arrows.map(({ imports }) => 1 + imports / 1e6);
  // For each node, what it costs to place it after another: an arrow to that one runs back.
  const costs = circle.map((node) =>
    circle.map((earlier) => {
      const index = arrows.findIndex(({ from, to }) => from === node && to === earlier);
      return index < 0 ? 0 : (weight[index] ?? 0);
    }),
  );
  const best = new Float64Array(2 ** count).fill(Number.POSITIVE_INFINITY);
  const last = new Int8Array(2 ** count);
  best[0] = 0;
  for (let set = 0; set < best.length; set += 1) {
    for (let node = 0; node < count; node += 1) {
      if (set & (1 << node)) continue;
      let cost = best[set] ?? 0;
      for (let earlier = 0; earlier < count; earlier += 1) {
        if (set & (1 << earlier)) cost += costs[node]?.[earlier] ?? 0;
      }
      const next = set | (1 << node);
      if (cost >= (best[next] ?? 0)) continue;
      best[next] = cost;
      last[next] = node;
    }
  }
  const order: string[] = [];
  for (let set = best.length - 1; set > 0; set &= ~(1 << (last[set] ?? 0))) {
    order.unshift(circle[last[set] ?? 0] ?? '');
  }
  return order;
}

function bySurplus(circle: readonly string[], arrows: readonly Arrow[]): readonly string[] {
  const surplus = (node: string) =>
    arrows.filter(({ from }) => from === node).length -
    arrows.filter(({ to }) => to === node).length;
  return [...circle].sort((a, b) => surplus(b) - surplus(a));
}

function components(nodes: readonly string[], arrows: readonly Arrow[]): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const { from, to } of arrows) {
      if (from !== node) continue;
      if (!index.has(to)) visit(to);
      else if (!stack.includes(to)) continue;
      low.set(node, Math.min(low.get(node) ?? 0, low.get(to) ?? 0));
    }
    if (low.get(node) === index.get(node)) found.push(stack.splice(stack.indexOf(node)));
  };
  for (const node of nodes) if (!index.has(node)) visit(node);
  return found;
}
