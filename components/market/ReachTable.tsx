import type { Reach } from '../../domain/plan/reach';
import { text } from '../texts';
import { awayInWords, countOf, intervalInWords, shareInWords } from './market-words';
import { WideTable } from './Section';
import { ShareBar } from './ShareBar';

/** Postings by how many things they want that the reader lacks; beside it, the same if some more were learnt. */
export function ReachTable({ reach, whatIf }: { reach: Reach; whatIf: Reach | null }) {
  const isEarly = reach.counts[0]?.share.share === null;
  return (
    <WideTable label={text('plan_reach')}>
      <thead>
        <tr>
          <th scope="col">{text('plan_lacks')}</th>
          {!isEarly && <th scope="col">{text('market_share_head')}</th>}
          <th scope="col" class="number">
            {text('market_postings')}
          </th>
          {!isEarly && (
            <th scope="col" class="number">
              {text('market_interval')}
            </th>
          )}
          {whatIf && (
            <th scope="col" class="number">
              {text('plan_with_ticked')}
            </th>
          )}
          <th scope="col" class="number">
            {text('plan_beyond')}
          </th>
        </tr>
      </thead>
      <tbody>
        {reach.counts.map(({ away, share, beyond }, index) => (
          <tr key={away}>
            <th scope="row">{awayInWords(away)}</th>
            {!isEarly && (
              <td class="bar">
                <span class="bar-and-share">
                  <ShareBar asked={share} />
                  <b>{shareInWords(share)}</b>
                </span>
              </td>
            )}
            <td class="number">{countOf(share)}</td>
            {!isEarly && <td class="number soft">{intervalInWords(share)}</td>}
            {whatIf && <td class="number">{whatIfInWords(whatIf, index)}</td>}
            <td class="number">{countOf({ count: beyond, of: share.count })}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function whatIfInWords({ counts }: Reach, index: number): string {
  const now = counts[index];
  return now ? countOf(now.share) : '';
}
