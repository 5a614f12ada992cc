/** What the members of a cut set are. */
export const CUT_SET_KINDS = ['nodes', 'causes', 'events'] as const;
