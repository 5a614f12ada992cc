/** By what gaps are put together: who owns what lacks something, the element that does, or what it lacks. */
export const GAP_GROUPS = ['owner', 'element', 'kind'] as const;
export type GapGrouping = (typeof GAP_GROUPS)[number];
