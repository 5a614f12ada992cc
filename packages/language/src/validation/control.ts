import { message } from '@nvs/words';
import type { ControlledProperty } from '../generated/ast.js';
import type { Check } from './check.js';
import { read } from './quantities.js';

/** How far typed shares may miss 100 %, for rounding: half a percentage point. */
const ROUNDING = 0.005 + 1e-9;

/** Stakes in one thing: each holder once, no more than all of it, and how much each has where there are several; nothing holds itself. */
export const stakesMustFitTogether: Check<ControlledProperty> = (node, { accept }) => {
    const seen = new Set<unknown>();
    let sum = 0;
    for (const stake of node.stakes) {
        const holder = stake.by?.ref;
        const name = stake.by?.$refText ?? '';
        const share = read(stake.share?.best);
        sum += share?.dimension === 'share' && share.per === undefined ? share.amount : 0;
        if (holder && holder === node.$container) {
            accept({ code: 'control/itself', node: stake, message: message('control.itself', { name }) });
        } else if (holder && seen.has(holder)) {
            accept({ code: 'control/twice', node: stake, message: message('control.twice', { name }) });
        } else if (holder && !stake.share && node.stakes.length > 1) {
            accept({ code: 'control/share', node: stake, message: message('control.noShare', { name }) });
        }
        seen.add(holder);
    }
    if (sum > 1 + ROUNDING) {
        accept({ code: 'control/over-all', node, message: message('control.overAll', { sum }) });
    }
};
