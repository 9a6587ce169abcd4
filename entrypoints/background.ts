import moved from 'virtual:moved';
import { defineBackground } from 'wxt/utils/define-background';
import { createHandlers } from '../background/handlers';
import { serve } from '../messages/serve';

export default defineBackground(() => {
  serve(createHandlers(moved, Date.now));
});
