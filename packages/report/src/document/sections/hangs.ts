import { message } from '@nvs/words';
import type { Block, Section } from '../document.js';
import type { Facts } from '../facts.js';
import { notCounted, reverse, worries } from './concerns.js';
import { feedRings, pointsIfFeeds } from './feed-rings.js';
import { alternatives, directNeeds, rings, singlePoints } from './hangs-tables.js';
import { neighbours } from './neighbours.js';
import { reach } from './reach.js';
import { sectors } from './sectors.js';

/** What follows from one outage, which sector needs which, and what stands on one point. */
export function hangs(facts: Facts): Section {
    const blocks: Block[] =
        facts.report.model.dependencies.length === 0
            ? []
            : [
                  ...reach(facts),
                  ...sectors(facts),
                  ...rings(facts),
                  ...feedRings(facts),
                  ...alternatives(facts),
                  ...singlePoints(facts),
                  ...pointsIfFeeds(facts),
                  ...neighbours(facts),
                  ...directNeeds(facts),
                  ...worries(facts),
                  ...notCounted(facts),
                  ...reverse(facts)
              ];
    return { id: 'hangs', heading: message('hangPages.heading'), blocks };
}
