/** `npm run check`: types, lint, format and unit tests; seconds, and no browser. */
import { CHECK_STEPS } from './check-steps';
import { runSteps } from './steps';

await runSteps(CHECK_STEPS);
