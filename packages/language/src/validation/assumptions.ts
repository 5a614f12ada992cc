import { message } from '@nvs/words';
import type { Estimate, EstimateProperty, Impact } from '../generated/ast.js';
import { isCampaign, isClassValue } from '../generated/ast.js';
import { propertiesOf } from '../properties/registry.js';
import type { Check } from './check.js';
import type { Accept } from './finding.js';

/** `all others: X`: once in a table, of X alone, and beside rows. */
export const othersMustBeAssumedUnharmed: Check<Impact> = (node, { accept }) => {
    const [first, second] = node.others;
    if (!first) {
        return;
    }
    if (second) {
        accept({
            code: 'impact/assumed',
            node: second,
            message: message('assumptions.othersTwice'),
            related: [{ node: first, message: message('text.firstHere') }]
        });
    }
    mustBeX(first.value, accept);
    // A campaign has the rows of its threats.
    if (node.rows.length === 0 && !isCampaign(node.$container)) {
        accept({ code: 'impact/assumed-nothing', node: first, message: message('assumptions.noRows') });
    }
};

/** `not_judged: X`. */
export const notJudgedMustBeAssumedUnharmed: Check<EstimateProperty> = (node, { accept }) => {
    if (node.key === 'not_judged' && propertiesOf(node.$container.$type).has(node.key)) {
        mustBeX(node.estimates[0], accept);
    }
};

function mustBeX(estimate: Estimate | undefined, accept: Accept): void {
    if (!estimate || (!estimate.withheld && !estimate.best)) {
        return;
    }
    if (isClassValue(estimate.best) && estimate.best.name === 'X' && !estimate.low && !estimate.high) {
        return;
    }
    if (estimate.best && !isClassValue(estimate.best) && estimate.$container.$type === 'EstimateProperty') {
        return; // a number is told as the wrong kind of value
    }
    accept({ code: 'impact/assumed', node: estimate, message: message('assumptions.onlyX'), replacement: 'X' });
}
