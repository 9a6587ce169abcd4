import type { Correction } from '../domain/corrections';
import type { NamedSkill } from '../domain/fit';
import { toPlan } from '../domain/planned';
import type { SkillId } from '../roadmap/types';
import { Folded } from './Folded';
import type { PanelProps } from './Panel';
import { plural, text } from './texts';

/** What has just happened in the panel: a word that cannot be shown, what was planned, or what did not work. */
export interface PanelNews {
  readonly kind: 'folded' | 'planned' | 'corrected' | 'problem';
  readonly planned: readonly SkillId[];
  /** The word that has been taken back. */
  readonly corrected?: { readonly spelling: string; readonly skill: NamedSkill };
}

type PanelFootProps = Pick<PanelProps, 'fit' | 'planned' | 'aside' | 'news' | 'onPlan' | 'onTakeBack'>;

/** What there is to do about the posting as a whole. */
export function PanelFoot({ fit, planned, aside, news, onPlan, onTakeBack }: PanelFootProps) {
  const missing = toPlan(fit, planned);
  const added = news?.kind === 'planned' ? news.planned : [];
  return (
    <footer class="panel-foot">
      <div role="status">
        {news?.kind === 'folded' && <p>{text('panel_folded')}</p>}
        {news?.kind === 'problem' && <p>{text('panel_problem')}</p>}
        {news?.corrected && <CorrectedNews {...news.corrected} onUndo={(correction, event) => onTakeBack([correction], event)} />}
        {added.length > 0 && (
          <p class="panel-row">
            <span>{plural('plan_added', added.length, { number: added.length })}</span>
            <button type="button" class="quiet-link" onClick={(event) => onPlan(added, false, event)}>
              {text('undo')}
            </button>
          </p>
        )}
      </div>
      {missing.length > 0 && (
        <button type="button" class="panel-button" onClick={(event) => onPlan(missing, true, event)}>
          {plural('plan_add', missing.length, { number: missing.length })}
        </button>
      )}
      {aside.length > 0 && (
        <Folded class="panel-aside" summary={plural('aside', aside.length, { number: aside.length })}>
          {() => (
            <ul>
              {aside.map(({ spelling, skill }) => (
                <li key={`${skill.id} ${spelling}`} class="panel-row">
                  <span>{text('aside_word', { word: spelling, name: skill.name })}</span>
                  <button type="button" class="quiet-link" onClick={(event) => onTakeBack([{ spelling, skill: skill.id }], event)}>
                    {text('take_back')}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Folded>
      )}
    </footer>
  );
}

interface CorrectedProps {
  readonly spelling: string;
  readonly skill: NamedSkill;
  readonly onUndo: (correction: Correction, event: Event) => void;
}

/** That a word is not taken for a skill any more, with the way back. */
function CorrectedNews({ spelling, skill, onUndo }: CorrectedProps) {
  return (
    <p class="panel-row">
      <span>{text('card_corrected', { word: spelling, name: skill.name })}</span>
      <button type="button" class="quiet-link" onClick={(event) => onUndo({ spelling, skill: skill.id }, event)}>
        {text('undo')}
      </button>
    </p>
  );
}
