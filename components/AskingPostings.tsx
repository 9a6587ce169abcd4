import { useEffect, useState } from 'preact/hooks';
import type { AskingJobs } from '../domain/market/asking-jobs';
import type { SkillId } from '../roadmap/types';
import { failureInWords } from './problem-words';
import { day, plural, text } from './texts';

/** Where postings that the reader has seen asked for any of a topic's skills. Asked for when it is opened. */
export function AskingPostings({ skills, ask }: { skills: readonly SkillId[]; ask: (skills: readonly SkillId[]) => Promise<AskingJobs> }) {
  const [found, setFound] = useState<AskingJobs | string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it is opened
  useEffect(() => {
    ask(skills).then(setFound, (error: unknown) => setFound(failureInWords(error)));
  }, []);
  if (found === null) return <p class="soft">{text('next_reading')}</p>;
  if (typeof found === 'string') return <p class="soft">{found}</p>;
  const { asking, of, latest } = found;
  if (of === 0) return <p class="soft">{text('asked_none_seen')}</p>;
  return (
    <div class="asking">
      <p>
        {plural('asked_count', of, { asking, number: of })} {latest.length > 0 && latest.length < asking && text('asked_latest')}
      </p>
      {latest.length > 0 && (
        <ul>
          {latest.map(({ title, company, lastSeen, url }) => (
            <li key={`${title} ${company} ${lastSeen}`}>
              {url ? (
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}{' '}
              <span class="soft">{[company, day(lastSeen)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
