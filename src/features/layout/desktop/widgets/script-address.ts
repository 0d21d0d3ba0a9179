interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown };
}

/** Which addresses may be loaded is the page's policy's to say (`script-src`), made of what the administrator allows. */
const policy = ((): ReturnType<TrustedTypes['createPolicy']> | null => {
  try {
    return (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('agent-desktop-widgets', { createScriptURL: (url) => url }) ?? null;
  } catch {
    // Pages without widgets do not allow it.
    return null;
  }
})();

/** A widget's script, as browsers take it under Trusted Types. */
export const asScriptAddress = (url: string): string => (policy ? policy.createScriptURL(url) : url) as string;
