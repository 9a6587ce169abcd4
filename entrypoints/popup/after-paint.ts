/** Resolves once the browser has painted what is there now, or after a twentieth of a second where it paints nothing: in a hidden page. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, 50);
  });
}
