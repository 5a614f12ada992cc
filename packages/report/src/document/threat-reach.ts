import type { Threat } from '@nvs/model';

/** What a threat takes down, or cuts off from supply, itself. */
export const hitBy = ({ disrupts, cuts }: Threat): string[] => [...disrupts.map(each => each.node), ...cuts.map(each => each.resource)];
