/** What the worker knows of the market where a test is about something else. */
export const MARKET = {
  market: () => ({ version: '1', sets: [], topics: {}, claims: [], path: [], picks: {} }),
  release: '1.0.0',
};
