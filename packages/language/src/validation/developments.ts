import { message } from '@nvs/words';
import type { Development, Element } from '../generated/ast.js';
import { isDevelopment, isEstimateProperty, isQuantity, isThreat } from '../generated/ast.js';
import { directionOf, driveOn, drivesOf } from '../references/developments.js';
import type { Check } from './check.js';
import type { ProjectCheck } from './gathered.js';
import { propertyOf } from './keys.js';
import { read } from './quantities.js';

/** A development says which way it drives, once for each threat. */
export const developmentShouldSayWhichWay: Check<Development> = (node, { accept }) => {
    const seen = new Set<Element>();
    // A direction that is no word for one is told at its place.
    const isStated = propertyOf(node, 'direction') !== undefined;
    for (const drive of drivesOf(node)) {
        const target = drive.target?.$refText ?? '';
        const element = drive.target?.ref;
        if (element && seen.has(element)) {
            accept({ code: 'development/direction', node: drive, message: message('developments.twice', { target }) });
        } else if (element && !isStated && directionOf(drive, node) === undefined) {
            accept({ code: 'development/direction', node: drive, message: message('developments.noDirection', { target }) });
        }
        if (element) {
            seen.add(element);
        }
    }
};

/** A trend does not go against all that drives the threat; where developments drive it both ways, either can be. */
export const trendShouldGoWithDevelopments: ProjectCheck = ({ elements }, accept) => {
    const developments = elements.filter(isDevelopment);
    if (developments.length === 0) {
        return;
    }
    for (const threat of elements.filter(isThreat)) {
        const property = propertyOf(threat, 'trend');
        const best = isEstimateProperty(property) ? property.estimates[0]?.best : undefined;
        const amount = isQuantity(best) ? read(best)?.amount : undefined;
        if (!property || !amount) {
            continue;
        }
        const driven = developments.flatMap(development => {
            const drive = driveOn(threat, development);
            const direction = drive && directionOf(drive, development);
            return drive && direction ? [{ development, drive, direction }] : [];
        });
        const against = amount > 0 ? 'down' : 'up';
        if (driven.length > 0 && driven.every(({ direction }) => direction === against)) {
            accept({
                code: 'threat/trend',
                node: property,
                message: message('developments.trendAgainst', {
                    direction: against,
                    titles: driven.map(({ development }) => development.title ?? development.name)
                }),
                related: driven.map(({ drive }) => ({ node: drive, message: message('developments.isHere') }))
            });
        }
    }
};
