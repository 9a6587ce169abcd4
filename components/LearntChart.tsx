import { learntByMonth } from '../domain/learnt';
import type { StepView } from '../domain/path';
import type { Progress } from '../domain/progress';
import { month, plural, text } from './texts';

/** So many months stand in the chart; the table behind it holds all. */
const MOST_MONTHS = 12;

/** What was learnt when: a bar a month, and all of it in a table. */
export function LearntChart({ path, progress }: { path: readonly StepView[]; progress: Progress }) {
  const months = learntByMonth(path, progress);
  if (months.length === 0) return <p class="soft">{text('learnt_nothing_yet')}</p>;
  const shown = months.slice(-MOST_MONTHS);
  const most = Math.max(...shown.map(({ names }) => names.length));
  return (
    <div class="learnt">
      <div class="learnt-bars" aria-hidden="true">
        {shown.map((each) => (
          <div key={`${each.year} ${each.month}`} class="learnt-bar">
            <span class="num">{each.names.length || ''}</span>
            <i style={{ height: `${Math.round((64 * each.names.length) / most)}px` }} />
            <small>{month(each, 'short')}</small>
          </div>
        ))}
      </div>
      <details class="fold">
        <summary>{text('learnt_table')}</summary>
        <table>
          <thead class="learnt-head">
            <tr>
              <th scope="col">{text('month')}</th>
              <th scope="col">{text('learnt')}</th>
              <th scope="col" class="num">
                {text('in_all')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...months]
              .reverse()
              .filter(({ names }) => names.length > 0)
              .map((each) => (
                <tr key={`${each.year} ${each.month}`}>
                  <th scope="row">
                    {plural('learnt_in_month', each.names.length, { month: month(each, 'long'), number: each.names.length })}
                  </th>
                  <td lang="en">{each.names.join(', ')}</td>
                  <td class="num">{each.total}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
