import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onCommand, type PageCommand, sendCommand } from '../../messages/command';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

describe('a shortcut that concerns the page', () => {
  const heard: PageCommand[] = [];
  const own = { id: fakeBrowser.runtime.id };
  const send = (message: unknown, sender: object) =>
    (fakeBrowser.runtime.onMessage as unknown as { trigger(...all: unknown[]): Promise<unknown> }).trigger(message, sender);

  beforeEach(() => {
    heard.length = 0;
    fakeBrowser.reset();
  });

  test('reaches the page’s script, until that ends', async () => {
    const end = new AbortController();
    onCommand((command) => heard.push(command), end.signal);
    await send({ command: 'toggle-marks' }, own);
    end.abort();
    await send({ command: 'next-mark' }, own);
    expect(heard).toEqual(['toggle-marks']);
  });

  test.each<[what: string, message: unknown, sender: object]>([
    ['of another extension', { command: 'toggle-marks' }, { id: 'another' }],
    ['that is no command', { command: 'eval' }, own],
    ['that is no object', 'toggle-marks', own],
    ['that is nothing', null, own],
  ])('is not heard in a message %s', async (_what, message, sender) => {
    onCommand((command) => heard.push(command), new AbortController().signal);
    await send(message, sender);
    expect(heard).toEqual([]);
  });

  test('is lost without a word where no script is', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Could not establish connection.'));
    await expect(sendCommand(7, 'focus-panel')).resolves.toBe(undefined);
  });
});
