/** What a process can do, by name. */
export type Tasks = Record<string, (input: never) => unknown>;

/** How it answers. */
export type Answer = { result: unknown } | { error: string };
