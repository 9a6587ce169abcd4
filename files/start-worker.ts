import address from './import-worker?worker&url';

/** Starts the import worker. The pages' policy lets no text be an address of code unless it was promised to be ours. */
export function startImportWorker(): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('import-worker', { createScriptURL: () => address });
  return new Worker((policy?.createScriptURL(address) ?? address) as string, { type: 'module' });
}

/** Of the browser's own interface what is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): unknown };
}
