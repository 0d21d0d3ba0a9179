let done = false;

/**
 * Widgets bring libraries of elements with them, two widgets the same one, and some bring what the desktop has too. The
 * first definition of a name holds: a second one is passed over, where browsers throw and the rest of the script is lost.
 */
export const forgiveSecondNames = (registry: Pick<CustomElementRegistry, 'get' | 'define'> = customElements): void => {
  if (registry === customElements) {
    if (done) return;
    done = true;
  }
  const define = registry.define.bind(registry);
  registry.define = (name, constructor, options) => {
    if (registry.get(name) === undefined) define(name, constructor, options);
  };
};
