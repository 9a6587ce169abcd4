import { spelledWords } from '../domain/corrections';
import type { Fit } from '../domain/fit';
import type { FactsInWords } from '../domain/posting-facts';
import type { NamedWord } from '../domain/posting-fit';
import { FactsView } from './FactsView';
import { FitView } from './FitView';
import type { JobActs } from './job-acts';
import { PanelFoot } from './PanelFoot';
import { Shortened } from './Shortened';

interface JobFitProps {
  readonly fit: Fit;
  /** The posting's text, in which the words stand. */
  readonly posting: string;
  readonly words: readonly NamedWord[];
  readonly aside: readonly NamedWord[];
  readonly facts: FactsInWords | null;
  /** Whether the posting was too long to be read whole. */
  readonly shortened: boolean;
  readonly acts: JobActs;
}

/** A posting's fit in the popup, with all that the panel on a page has and that needs no page. */
export function JobFit({ fit, posting, words, aside, facts, shortened, acts }: JobFitProps) {
  const planned = acts.planned.value;
  const onCorrect = (mention: number) => {
    const word = words[mention];
    if (word) void acts.correct(word, posting);
  };
  return (
    <>
      {shortened && <Shortened />}
      <FitView fit={fit} named={words.length} posting={posting} doors={{ spans: words, planned, onCorrect }}>
        {facts && <FactsView facts={facts} />}
      </FitView>
      <PanelFoot
        fit={fit}
        planned={planned}
        aside={spelledWords(aside, posting)}
        news={acts.news.value}
        onPlan={(skills, plan) => void acts.plan(skills, plan)}
        onTakeBack={(corrections) => void acts.takeBack(corrections)}
      />
    </>
  );
}
