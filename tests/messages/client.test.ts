import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ask } from '../../messages/client';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

const closed = new Error('The message port closed before a response was received.');

describe('a request', () => {
  beforeEach(() => {
    sendMessage.mockReset();
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  test('is answered', async () => {
    sendMessage.mockResolvedValue({ ok: true, value: 3 });
    await expect(ask('count-postings', {})).resolves.toBe(3);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  test('survives a worker that dies again while it starts, and keeps its number', async () => {
    sendMessage.mockRejectedValueOnce(closed).mockRejectedValueOnce(closed).mockResolvedValue({ ok: true, value: 3 });
    const answer = ask('count-postings', {});
    await vi.runAllTimersAsync();
    await expect(answer).resolves.toBe(3);
    expect(new Set(sendMessage.mock.calls.map(([envelope]) => envelope.id)).size).toBe(1);
  });

  test('that the worker refuses is not sent again', async () => {
    sendMessage.mockResolvedValue({ ok: false, error: 'No.' });
    await expect(ask('count-postings', {})).rejects.toThrow('No.');
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  test('that nobody answers fails with the reason', async () => {
    sendMessage.mockRejectedValue(closed);
    const answer = expect(ask('count-postings', {})).rejects.toThrow(closed.message);
    await vi.runAllTimersAsync();
    await answer;
    expect(sendMessage).toHaveBeenCalledTimes(4);
  });
});
