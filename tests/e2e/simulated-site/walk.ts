import type { Step } from './page';

/** Steps of all kinds, the quick ones more often. Goes back only where there is something behind. */
export function randomWalk(postings: number, random: () => number): () => Step {
  const kinds: Step['kind'][] = ['whole', 'whole', 'whole', 'head first', 'head first', 'in pieces', 'in pieces', 'same nodes', 'skeleton'];
  kinds.push('swapped panes', 'overtaken', 'passed over', 'passed over', 'back', 'back', 'list', 'elsewhere', 'again', 'more text', 'hash');
  let behind = 0;
  let shows = false;
  const pick = (below: number) => Math.floor(random() * below);
  return () => {
    let kind = kinds[pick(kinds.length)] as Step['kind'];
    if (kind === 'back' && behind < 2) kind = 'whole';
    if (!shows && !['back', 'overtaken', 'passed over', 'list', 'elsewhere'].includes(kind)) kind = 'whole';
    if (kind === 'back') behind -= 1;
    else if (kind === 'overtaken' || kind === 'passed over') behind += 2;
    else if (!['again', 'more text', 'hash'].includes(kind)) behind += 1;
    shows = !['list', 'elsewhere', 'back'].includes(kind);
    const pauses = Array.from({ length: 4 }, () => (random() < 0.15 ? 120 + pick(150) : pick(40)));
    return { kind, to: pick(postings), before: pick(postings), pauses, redraws: random() < 0.3 };
  };
}
