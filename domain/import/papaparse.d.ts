/** Of Papa Parse what we use; its own types bring the DOM's and Node's along. */
declare module 'papaparse' {
  interface Step {
    readonly data: string[];
    readonly errors: readonly { readonly code: string }[];
    readonly meta: { readonly cursor: number };
  }
  const Papa: {
    parse(
      text: string,
      config: {
        readonly header: false;
        readonly delimiter: string;
        readonly skipEmptyLines: false;
        readonly step: (row: Step, parser: { abort(): void }) => void;
      },
    ): void;
  };
  export default Papa;
}
