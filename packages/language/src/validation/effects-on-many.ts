import type { KindName } from '@nvs/model';
import { message } from '@nvs/words';
import type { Effect, Element, Group, Sector, Theme } from '../generated/ast.js';
import { isDependency, isGroup, isSector, isTheme } from '../generated/ast.js';
import { propertiesOf } from '../properties/registry.js';
import { references } from '../references/properties.js';
import type { ProjectCheck } from './gathered.js';
import { propertyOf } from './keys.js';
import { sets } from './sets.js';

/** What an effect can be written for in order to be on each of its members. */
export type Many = Theme | Group | Sector;
export const isOnMany = (node: unknown): node is Many => isTheme(node) || isGroup(node) || isSector(node);

/** What harms, and what is set as a whole: the one is of threats and campaigns only, the other of one element at a time. */
const HARMFUL: readonly KindName[] = ['Threat', 'Campaign'];
const OF_ONE: ReadonlySet<string> = new Set(['supply', 'requirement']);
/** What can be a member of each. */
const MEMBERS: Readonly<Record<Many['$type'], readonly KindName[]>> = {
    Theme: ['Threat', 'Campaign', 'Dependency', 'Process', 'Asset', 'Resource', 'Supplier', 'Capability'],
    Group: ['Threat', 'Supplier'],
    Sector: ['Dependency', 'Process', 'Asset', 'Resource', 'Supplier']
};

/** The kinds of member that have what an effect changes; none where it cannot be on several. */
export function kindsReached(of: Many['$type'], aspect: string): readonly KindName[] {
    return OF_ONE.has(aspect)
        ? []
        : MEMBERS[of].filter(kind => propertiesOf(kind).has(aspect) && (aspect !== 'impact' || HARMFUL.includes(kind)));
}

/** Who an effect is on: its target, or those members of it that have what it changes. */
export function reachedBy(elements: readonly Element[]): (effect: Effect) => readonly Element[] {
    const known = new Map<string, readonly Element[]>();
    return effect => {
        const target = effect.target?.ref;
        if (!isOnMany(target)) {
            return target ? [target] : [];
        }
        const key = `${effect.aspect} ${elements.indexOf(target)}`;
        const found = known.get(key) ?? membersOf(target, elements, kindsReached(target.$type, effect.aspect));
        known.set(key, found);
        return found;
    };
}

function membersOf(of: Many, elements: readonly Element[], kinds: readonly KindName[]): Element[] {
    const within = new Set<unknown>([of]);
    const parts = elements.filter(each => isTheme(each) || isSector(each));
    // A set takes in what is added to it while it is walked.
    for (const whole of within) {
        parts.filter(each => references(each, 'part_of').some(ref => ref === whole)).forEach(each => within.add(each));
        (isGroup(whole) ? references(whole, 'members') : []).forEach(each => within.add(each));
    }
    const belongs = (each: Element): boolean =>
        within.has(each) || [...references(each, 'theme'), ...references(each, 'sector')].some(ref => within.has(ref));
    const isOfSector = (each: Element | undefined): boolean =>
        each !== undefined && (isSector(each) ? within.has(each) : references(each, 'sector').some(ref => within.has(ref)));
    return elements.filter(
        each => kinds.some(kind => kind === each.$type) && (belongs(each) || (isDependency(each) && isOfSector(each.of?.ref)))
    );
}

/** An effect on several is on somebody. */
export const effectsShouldReachSomebody: ProjectCheck = ({ effects, elements }, accept) => {
    const reached = reachedBy(elements);
    for (const effect of effects) {
        const target = effect.target?.ref;
        if (isOnMany(target) && kindsReached(target.$type, effect.aspect).length > 0 && reached(effect).length === 0) {
            accept({
                code: 'effect/nobody',
                node: effect,
                property: 'target',
                message: message('manyEffects.nobody', {
                    target: target.title ?? target.name,
                    name: target.name,
                    kind: target.$type,
                    kinds: kindsReached(target.$type, effect.aspect),
                    aspect: effect.aspect
                })
            });
        }
    }
};

/** Over all measures one figure is set once at most: which one would win? */
export const figuresMustBeSetOnce: ProjectCheck = ({ effects, elements }, accept) => {
    const reached = reachedBy(elements);
    const first = new Map<Element, Map<string, Effect>>();
    for (const effect of effects.filter(sets)) {
        const key = `${effect.aspect} ${effect.criterion?.ref?.name ?? ''} ${statusOf(effect)}`;
        const before = reached(effect).flatMap(target => {
            const ofTarget = first.get(target) ?? new Map<string, Effect>();
            first.set(target, ofTarget);
            const known = ofTarget.get(key);
            ofTarget.set(key, known ?? effect);
            return known && known !== effect ? [{ target, known }] : [];
        });
        // What one measure sets twice on one element by name is told where the measure is looked at.
        const [found] = before.filter(({ known }) => known.$container !== effect.$container || known.target?.ref !== effect.target?.ref);
        if (!found) {
            continue;
        }
        const { target, known } = found;
        const isThrough = [effect, known].some(each => isOnMany(each.target?.ref));
        accept({
            code: 'effect/set-twice',
            node: effect,
            message: isThrough
                ? message('manyEffects.setTwice', { aspect: effect.aspect, member: nameOf(target), through: effect.target?.$refText })
                : message('measures.setByOthers', { aspect: effect.aspect, target: effect.target?.$refText }),
            related: [{ node: known, message: message('measures.setFirst') }]
        });
    }
};

const nameOf = (element: Element): string =>
    ('title' in element ? element.title : undefined) ?? ('name' in element ? element.name : undefined) ?? '';

function statusOf(effect: Effect): string {
    const status = propertyOf(effect.$container, 'status');
    return status?.$type === 'WordsProperty' ? (status.words[0] ?? '') : '';
}
