/**
 * The wire's version. Any change of a schema or message raises it and adds a line here:
 * 1  first version
 */
export const PROTOCOL_VERSION = 1;
