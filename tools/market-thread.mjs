/** Starts market-worker.ts on a thread: Node's threads do not take over what lets the main one read TypeScript. */
import { register } from 'tsx/esm/api';

register();
await import('./market-worker.ts');
