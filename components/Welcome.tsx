import type { Ref } from 'preact';
import type { Fit } from '../domain/fit';
import type { ByHandState } from './by-hand-state';
import { SiteAccess } from './Elsewhere';
import { FitView } from './FitView';
import { Glyph } from './Glyph';
import { SamplePosting } from './SamplePosting';
import { type Shortcut, Shortcuts } from './Shortcuts';
import { SITE_NAMES, SiteModeSelect } from './SiteModeSelect';
import { Toast } from './Toast';
import { text } from './texts';
import type { WelcomeState } from './welcome-state';

/** What the sample means to the reader now. */
export interface SampleFit {
  readonly fit: Fit;
  readonly named: number;
  readonly text: string;
}

export interface WelcomeProps {
  readonly state: WelcomeState;
  readonly access: Pick<ByHandState, 'busy' | 'askForSites' | 'mayReadSites'>;
  /** Null until it has been read. */
  readonly sample: SampleFit | null;
  readonly sampleText: Ref<HTMLDivElement>;
  readonly shortcuts: readonly Shortcut[];
  /** `null` where the browser does not say. */
  readonly pinned: boolean | null;
  readonly firefox: boolean;
  readonly onShortcuts: () => void;
  readonly onOptions: () => void;
}

/** The page that opens once, after the first installation. */
export function Welcome({ state, access, sample, sampleText, shortcuts, pinned, firefox, onShortcuts, onOptions }: WelcomeProps) {
  const { modes, notice } = state;
  return (
    <main class="welcome">
      <header>
        <h1>{text('welcome')}</h1>
        <p>{text('welcome_lead')}</p>
      </header>
      {access.mayReadSites.value === false && <SiteAccess state={access} />}
      <section aria-labelledby="try">
        <h2 id="try">{text('try_it')}</h2>
        <p class="soft">{text('try_it_lead')}</p>
        <Ticks state={state} onOptions={onOptions} />
        <div class="try">
          <SamplePosting text={sampleText} />
          <aside class="try-fit" aria-label={text('how_it_fits')}>
            {sample && <FitView fit={sample.fit} named={sample.named} posting={sample.text} />}
          </aside>
        </div>
      </section>
      <section aria-labelledby="at-hand">
        <h2 id="at-hand">{text('at_hand')}</h2>
        <div class="pin">
          <PinPicture />
          <p>
            {text(pinned ? 'pinned' : firefox ? 'pin_firefox' : 'pin_chromium')} {text('badge_meaning')}
          </p>
        </div>
        <p>{text('elsewhere_how', { read: text('read_this_page'), check: text('check_selection') })}</p>
        <h3>{text('shortcuts')}</h3>
        <Shortcuts shortcuts={shortcuts} onChange={onShortcuts} />
      </section>
      <section aria-labelledby="notice">
        <h2 id="notice">{text('site_notices')}</h2>
        <p>{text('site_notices_marks')}</p>
        <p>{text('site_notices_panel')}</p>
        <p>{text('site_notices_popup', { mode: text('mode_read_only') })}</p>
      </section>
      <section aria-labelledby="off">
        <h2 id="off">{text('switch_it_off')}</h2>
        <p>{text('switch_off_lead')}</p>
        {modes.value && (
          <div class="site-list">
            {(Object.keys(modes.value) as (keyof typeof modes.value)[]).map((board) => (
              <SiteModeSelect
                key={SITE_NAMES[board]}
                board={board}
                mode={modes.value?.[board] ?? 'on'}
                onChange={(mode) => state.setMode(board, mode)}
              />
            ))}
          </div>
        )}
      </section>
      <Toast
        notice={notice.value}
        onUndo={() => undefined}
        onClose={() => {
          notice.value = null;
        }}
      />
    </main>
  );
}

/** What the reader knows, to tick: common skills, or those that a search finds. */
function Ticks({ state, onOptions }: { state: WelcomeState; onOptions: () => void }) {
  const { offered, query, progress } = state;
  return (
    <div class="ticks">
      <div class="ticks-head">
        <input
          class="search"
          type="search"
          aria-label={text('find_technology')}
          placeholder={text('find_technology')}
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
          }}
        />
        <p class="soft">
          <button type="button" class="button link" onClick={onOptions}>
            {text('import_your_list')}
          </button>
        </p>
      </div>
      <fieldset disabled={progress.value === null}>
        <legend class="visually-hidden">{text('what_you_know')}</legend>
        {offered.value.map((skill) => (
          <button
            key={skill.id}
            type="button"
            class="tick-chip"
            aria-pressed={state.has(skill.id)}
            onClick={() => void state.toggle(skill)}
          >
            <Glyph name={state.has(skill.id) ? 'have' : 'open'} />
            {skill.name}
          </button>
        ))}
        {offered.value.length === 0 && <p class="soft">{text('nothing_known_as')}</p>}
      </fieldset>
    </div>
  );
}

/** The end of a toolbar: the puzzle piece, and the extension beside it. */
function PinPicture() {
  return (
    <svg class="pin-picture" viewBox="0 0 132 44" aria-hidden="true">
      <rect x="0.5" y="0.5" width="131" height="43" rx="10" class="bar" />
      <rect x="10" y="11" width="58" height="22" rx="11" class="field" />
      <rect x="77" y="12" width="20" height="20" rx="5" class="own" />
      <path d="M82 26.5h10" class="line" />
      <rect x="89" y="24" width="13" height="11" rx="3" class="number" />
      <path d="M108 18h4.2a2.6 2.6 0 1 1 5 0h4.3v4.6a2.6 2.6 0 1 0 0 5V32H108z" class="piece" />
    </svg>
  );
}
