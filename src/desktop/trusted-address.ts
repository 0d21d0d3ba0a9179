import connectionWorker from '../worker/connection-worker.ts?worker&url';

/** The scripts that the desktop starts by itself, and where they are served. */
const ADDRESSES = { serviceWorker: '/service-worker.js', connectionWorker } as const;

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(name: string): string }): { createScriptURL(name: string): unknown };
}

type Name = keyof typeof ADDRESSES;

// A policy can be made once for a page. It knows names only: no address comes from anywhere else.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  ?.createPolicy('agent-desktop', { createScriptURL: (name) => ADDRESSES[name as Name] });

/** A script's address, as browsers take it under Trusted Types. */
export const trustedAddress = (name: Name): string => (policy ? policy.createScriptURL(name) : ADDRESSES[name]) as string;
