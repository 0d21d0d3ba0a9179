import { expect } from '@open-wc/testing';
import { forgiveSecondNames } from '../../../../src/features/layout/desktop/widgets/second-names.ts';

describe('names of elements', () => {
  it('a second definition is passed over, so that the widget that brings it runs on; what is wrong otherwise still throws', () => {
    const defined = new Map<string, CustomElementConstructor>();
    const registry = {
      get: (name: string) => defined.get(name),
      define: (name: string, constructor: CustomElementConstructor) => {
        if (!name.includes('-')) throw new SyntaxError(name);
        if (defined.has(name)) throw new Error('twice');
        defined.set(name, constructor);
      },
    };
    forgiveSecondNames(registry);
    const [First, Second] = [class extends HTMLElement {}, class extends HTMLElement {}];
    registry.define('md-button', First);
    registry.define('md-button', Second);
    expect(defined.get('md-button')).to.equal(First);
    expect(() => registry.define('button', Second)).to.throw(SyntaxError);
  });
});
