/** Whether an event comes from a person. A page can make events of its own and send them at our host element. */
export function trusted(event: { readonly isTrusted: boolean }): boolean {
  return event.isTrusted;
}
