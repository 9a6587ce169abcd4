import cards from 'virtual:cards';
import moved from 'virtual:moved';
import salaries from 'virtual:salaries';
import vocabulary from 'virtual:vocabulary';
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

export default defineBackground(() => {
  // Otherwise zod tries whether it may make code from text, which the extension's policy refuses and reports.
  z.config({ jitless: true });
  serve({
    ...createHandlers({ moved, vocabulary, cards, salaries }, Date.now),
    ...createToolbarHandlers(vocabulary, readProgress, readCorrections, Date.now),
  });
  passCommandsOn();
  offerSelectionCheck();
  welcomeOnce();
});
