import { describe, expect, test } from 'vitest';
import { type Box, boxAt, cardPlace, freePlace, isOnTheWay, placeOf } from '../../content/placing';

const VIEW = { width: 1000, height: 600 };
const CARD = { width: 300, height: 200 };
const word = (left: number, top: number): Box => ({ left, top, width: 60, height: 20 });

describe('the card', () => {
  test.each<[what: string, at: Box, expected: Partial<Box>]>([
    ['stands below its word', word(100, 100), { left: 100, top: 126 }],
    ['stands above it where there is no room below', word(100, 500), { left: 100, top: 294, height: 200 }],
    ['does not leave the window at its right', word(950, 100), { left: 692 }],
    ['does not leave the window at its left', word(-40, 100), { left: 8 }],
  ])('%s', (_what, at, expected) => {
    expect(cardPlace(at, CARD, VIEW)).toMatchObject(expected);
  });

  test('is cut to the room there is, on the side where there is more', () => {
    const tall = { width: 300, height: 900 };
    expect(cardPlace(word(10, 100), tall, VIEW)).toMatchObject({ top: 126, height: 466 });
    expect(cardPlace(word(10, 400), tall, VIEW)).toMatchObject({ top: 8, height: 386 });
  });

  test('fits a window of 320 pixels', () => {
    expect(cardPlace(word(250, 40), { width: 320, height: 200 }, { width: 320, height: 500 })).toMatchObject({ left: 8, width: 304 });
  });

  test('never gets a negative height', () => {
    expect(cardPlace(word(10, 10), CARD, { width: 100, height: 20 }).height).toBe(0);
  });
});

describe('the way from a word to its card', () => {
  const at = word(100, 100);
  const card: Box = { left: 100, top: 126, width: 300, height: 200 };
  test.each<[isOn: boolean, where: string, x: number, y: number]>([
    [true, 'on the word', 120, 110],
    [true, 'between the two', 120, 123],
    [true, 'between the two, beside the word', 250, 123],
    [true, 'on the card', 390, 300],
    [false, 'above the word', 120, 80],
    [false, 'in the word’s line, further right', 300, 108],
    [false, 'below the card', 200, 345],
    [false, 'left of both', 80, 200],
  ])('is %s %s', (isOn, _where, x, y) => {
    expect(isOnTheWay({ x, y }, at, card)).toBe(isOn);
  });

  test('leads upwards to a card above the word', () => {
    const above: Box = { left: 100, top: 0, width: 300, height: 94 };
    expect(isOnTheWay({ x: 200, y: 97 }, at, above)).toBe(true);
    expect(isOnTheWay({ x: 200, y: 130 }, at, above)).toBe(false);
  });
});

describe('the panel', () => {
  const PANEL = { width: 320, height: 400 };

  test('rests in the lower right corner where that is free', () => {
    expect(freePlace(PANEL, VIEW, () => 0).place).toEqual({ corner: 'bottom-right', x: 16, y: 16 });
  });

  test('moves up where something stands in the corner', () => {
    const bar: Box = { left: 700, top: 552, width: 300, height: 48 };
    const overlaps = (box: Box) => Number(box.top + box.height > bar.top && box.left + box.width > bar.left);
    expect(freePlace(PANEL, VIEW, overlaps).place).toEqual({ corner: 'bottom-right', x: 16, y: 64 });
  });

  test('goes to the other side where this one is taken from top to bottom', () => {
    const overlaps = (box: Box) => Number(box.left + box.width > 700);
    expect(freePlace(PANEL, VIEW, overlaps).place).toMatchObject({ corner: 'bottom-left' });
  });

  test('covers the least it can where nothing is free', () => {
    expect(freePlace(PANEL, VIEW, ({ left, top }) => (left < 100 && top < 40 ? 1 : 5)).place).toMatchObject({ corner: 'top-left', y: 16 });
  });

  test.each<[corner: string, box: Box]>([
    ['top-left', { left: 30, top: 20, ...PANEL }],
    ['top-right', { left: 600, top: 20, ...PANEL }],
    ['bottom-left', { left: 30, top: 190, ...PANEL }],
    ['bottom-right', { left: 600, top: 190, ...PANEL }],
  ])('that is put down near the corner %s comes back to the same place, and stays near that corner in a larger window', (corner, box) => {
    const place = placeOf(box, VIEW);
    expect(place.corner).toBe(corner);
    expect(boxAt(place, PANEL, VIEW)).toEqual(box);
    const large = boxAt(place, PANEL, { width: 3840, height: 2160 });
    expect(placeOf(large, { width: 3840, height: 2160 })).toEqual(place);
  });

  test('never leaves the window, however small it has become', () => {
    expect(boxAt({ corner: 'bottom-right', x: 900, y: 900 }, PANEL, { width: 320, height: 300 })).toMatchObject({ left: 8, top: 8 });
    expect(boxAt({ corner: 'top-left', x: 5000, y: 5000 }, PANEL, VIEW)).toMatchObject({ left: 672, top: 192 });
  });
});
