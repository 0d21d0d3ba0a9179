/** What a record has under a name itself: names of layouts may be any, `constructor` too. */
export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(record, name) ? record[name] : undefined);
