import { message } from '@nvs/words';
import type { Level, LevelEstimate, LevelProperty } from '../generated/ast.js';
import { isEstimateProperty, isQuantity, isThreat } from '../generated/ast.js';
import type { Check } from './check.js';
import { propertyOf } from './keys.js';
import { read } from './quantities.js';
import { natureOf } from './threats.js';

/** `low <= best <= high` by the order of the levels; a band has no best beside it. */
export const levelsMustBeInOrder: Check<LevelEstimate> = (node, { accept }) => {
    const { best, upTo, low, high } = node;
    if (upTo && (low || high || !best)) {
        accept({
            code: 'value/band',
            node,
            message: message(best ? 'partial.bandAndRange' : 'partial.bandWithheld', { low: best?.$refText ?? '', high: upTo.$refText })
        });
        return;
    }
    const [from, to] = [low ?? best, upTo ?? high];
    if (!from || !to) {
        return;
    }
    const [least, middle, most] = [rankOf(from.ref), rankOf((best ?? from).ref), rankOf(to.ref)];
    if (least === undefined || middle === undefined || most === undefined || (least <= middle && middle <= most)) {
        return;
    }
    accept({
        code: 'value/range-order',
        node,
        message:
            upTo || !best
                ? message('values.rangeReversed', { low: from.$refText, high: to.$refText })
                : message('values.bestOutsideRange', { best: best.$refText, low: from.$refText, high: to.$refText })
    });
};

/** The place of a level among the others. */
function rankOf(level: Level | undefined): number | undefined {
    const rank = level && propertyOf(level, 'rank_value');
    const best = isEstimateProperty(rank) ? rank.estimates[0]?.best : undefined;
    return isQuantity(best) ? read(best)?.amount : undefined;
}

/** What nobody means has nobody who wants or can do it. */
export const intentShouldBeOfSomebody: Check<LevelProperty> = (node, { accept }) => {
    const threat = node.$container;
    if (!isThreat(threat)) {
        return;
    }
    const nature = threat.keyword === 'hazard' ? (natureOf(threat) ?? 'unintentional') : natureOf(threat);
    if (nature !== undefined && nature !== 'intentional') {
        accept({
            code: 'threat/intent-of-nobody',
            node,
            message: message('threats.intentOfNobody', { key: node.key, nature, isHazard: threat.keyword === 'hazard' })
        });
    }
};
