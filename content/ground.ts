/** Whether an element's text is light, so that it stands on a dark ground, whatever that ground is made of. */
export function isLightOnDark(element: Element): boolean {
  const colour = /rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(getComputedStyle(element).color);
  if (!colour) return false;
  const [red, green, blue] = colour.slice(1).map(Number) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}
