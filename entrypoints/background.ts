import cards from 'virtual:cards';
import market from 'virtual:market';
import moved from 'virtual:moved';
import salaries from 'virtual:salaries';
import vocabulary from 'virtual:vocabulary';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod';
import { passCommandsOn } from '../background/commands';
import { readCorrections } from '../background/corrections-store';
import { createHandlers } from '../background/handlers';
import { readProgress } from '../background/progress-store';
import { offerSelectionCheck } from '../background/selection';
import { createToolbarHandlers } from '../background/toolbar-handlers';
import { welcomeOnce } from '../background/welcome';
import { serve } from '../messages/serve';

/** So long after the worker has started, in milliseconds. */
const IDLE_MS = 3000;

export default defineBackground(() => {
  // Otherwise zod tries whether it may make code from text, which the extension's policy refuses and reports.
  z.config({ jitless: true });
  const knowledge = {
    ...{ moved, vocabulary, cards, salaries, market },
    release: browser.runtime.getManifest().version,
    // Whatever woke the worker is answered first.
    whenIdle: (work: () => Promise<void>) => void setTimeout(() => void work().catch(() => undefined), IDLE_MS),
    whenCarried: (look: () => void) => browser.storage.sync?.onChanged.addListener(look),
  };
  serve({
    ...createHandlers(knowledge, Date.now),
    ...createToolbarHandlers(vocabulary, readProgress, readCorrections, salaries, Date.now),
  });
  passCommandsOn();
  offerSelectionCheck();
  welcomeOnce();
});
