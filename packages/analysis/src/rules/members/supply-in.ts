import { ofView, type Dependency, type Node } from '@nvs/model';
import { message } from '@nvs/words';
import { sharesOf } from '../../supply/concentration.js';
import { missing, type InParts } from '../value.js';
import type { World } from '../world.js';
import type { What } from './member.js';

/** The supply that is stated for a year, from the view of the assessment: `supply.in(2024)`. */
export const supplyIn =
    (
        { look }: World,
        { id, at, supply, supplyYear, supplies = [{ year: supplyYear, shares: supply }] }: Node | Dependency,
        what: What
    ): InParts['part'] =>
    (member, asked) => {
        const year = asked?.year;
        if (member !== 'in' || year === undefined || asked?.element !== undefined) {
            return undefined;
        }
        const found = ofView(supplies, look.assessment?.view).find(each => each.year === year);
        return found
            ? { type: 'supply', of: id, shares: sharesOf(found.shares), year, at }
            : missing(message('ruleReasons.notGiven', { what: { ...what, member: `${what.member}.in(${year})` } }));
    };
