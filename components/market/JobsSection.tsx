import type { SeenJob } from '../../domain/market/seen-list';
import { JobMarks } from '../JobMarks';
import { day, plural, text } from '../texts';
import { keepPlace } from './keep-place';
import type { MarketState } from './market-state';
import { countryName, levelName, presenceName, siteName } from './market-words';
import { Section } from './Section';

/** The jobs seen, what the reader did with each, and the way to forget it. */
export function JobsSection({ state, scope }: { state: MarketState; scope: string }) {
  const jobs = state.jobs.value ?? [];
  const inAll = state.jobsInAll.value;
  return (
    <Section id="jobs" title={text('market_jobs')} scope={scope} lead={text('market_jobs_how')}>
      {jobs.length === 0 ? (
        <p>{text('market_no_jobs')}</p>
      ) : (
        <ul class="jobs">
          {jobs.map((job) => (
            <Job key={job.keys[0]} job={job} state={state} />
          ))}
        </ul>
      )}
      {jobs.length > 0 && (
        <p class="soft more">
          {text('market_jobs_shown', { shown: jobs.length, all: inAll })}
          {jobs.length < inAll && (
            <button type="button" class="button quiet no-print" onClick={state.more}>
              {text('market_more_jobs')}
            </button>
          )}
        </p>
      )}
    </Section>
  );
}

function Job({ job, state }: { job: SeenJob; state: MarketState }) {
  const { title, company, keys, url } = job;
  const facts = [
    company,
    ...(job.country === null ? [] : [countryName(job.country)]),
    ...(job.presence === null ? [] : [presenceName(job.presence)]),
    ...(job.level === null ? [] : [levelName(job.level)]),
    siteName(job.site),
  ].filter((fact) => fact !== null);
  return (
    <li>
      <div>
        {url.startsWith('https:') ? (
          <a href={url} target="_blank" rel="noreferrer noopener">
            {title}
          </a>
        ) : (
          <b>{title}</b>
        )}
        <p class="soft">{facts.join(' · ')}</p>
        <p class="soft">
          {plural('market_seen_times', job.timesSeen, { number: job.timesSeen, day: day(job.lastSeen) })}
          {keys.length > 1 && ` · ${plural('market_copies_of', keys.length - 1, { number: keys.length - 1 })}`}
        </p>
      </div>
      <div class="job-actions no-print">
        <JobMarks title={title} marks={job} onMark={(mark, on) => state.mark(job, mark, on)} />
        <button
          type="button"
          class="button quiet"
          aria-label={text('market_forget_title', { title })}
          onClick={(event) => void state.forget(job).then(keepPlace(event.currentTarget, 'a, button'))}
        >
          {text('market_forget')}
        </button>
      </div>
    </li>
  );
}
