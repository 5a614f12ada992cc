import { lookup, scaleOf, type Lookup } from '../../lookup.js';
import { byName } from '../../number.js';
import type { HarmStructure, NetworkResult } from '../../results/network.js';
import { place } from '../../scoring/scale.js';
import { solveTogether } from '../forest/solve.js';
import { chanceFigure, lossChance, waysOf } from './figures.js';
import type { Structure } from './structure.js';
import { askTogether } from './targets.js';

/** A node and a class of harm that it states for a criterion or interest. */
interface Row { readonly node: string; readonly target: string; readonly class: string; readonly sub: string | undefined; readonly order: number | undefined }

/**
 * One figure for each criterion or interest and class of harm (formula `network.harm`): that a node is lost which states this class or a
 * worse one. Of an interest a class is reached when it is in one of its criteria. Never over nodes that state none.
 */
export function harms(structure: Structure): { readonly figures: HarmStructure[]; readonly steps: number } {
    const rows = rowsOf(structure, lookup(structure.model));
    const stated = new Map(rows.map(each => [JSON.stringify([each.target, each.class, each.sub ?? '']), each]));
    const sorted = [...stated.values()].sort((a, b) => byName(a.target, b.target) || (a.order ?? -1) - (b.order ?? -1) || byName(a.class, b.class) || byName(a.sub ?? '', b.sub ?? ''));
    const classes = sorted.map(({ target, class: name, sub, order }) => {
        const worse = rows.filter(each => each.target === target
            && (order === undefined || each.order === undefined ? each.class === name && each.sub === sub : each.order >= order));
        const processes = [...new Set(worse.map(each => each.node))].sort(byName);
        return { target, class: name, sub, processes };
    });
    const { graph, failures, compiled, effort } = structure;
    const ways = waysOf(lossChance(structure), structure.keys.length);
    let steps = 0;
    const losses = askTogether(failures, classes.map(each => each.processes.flatMap(id => compiled.numbers.get(id) ?? [])), tops => {
        const solved = solveTogether(graph, tops, { chances: ways.chances, effort });
        steps = solved.steps;
        return solved.answers;
    }, (below, above) => chanceFigure(ways, 0, below, above));
    return { figures: classes.flatMap((each, i) => { const loss = losses[i]; return loss ? [{ ...each, loss, formula: 'network.harm' as const }] : []; }), steps };
}

function rowsOf({ model }: Structure, look: Lookup): Row[] {
    return model.nodes.flatMap(node => node.serves.flatMap(({ target, harms: all }) => all.flatMap(harm => {
        const criterion = look.criteria.get(target);
        const scale = criterion ? scaleOf(look, criterion) : look.impactScale;
        const row = { node: node.id, target, class: harm.class, sub: harm.sub, order: scale && place(scale, harm.class, harm.sub)?.order };
        // Classes of a scale of its own say nothing on that of the others.
        return criterion && scale === look.impactScale ? [row, { ...row, target: criterion.interest }] : [row];
    })));
}

/** Nodes that serve something without saying what harm follows when, by what they serve. */
export function withoutClass({ nodes }: Structure['model']): NetworkResult['withoutClass'] {
    const found = new Map<string, string[]>();
    for (const node of nodes) {
        for (const { target, harms: all } of node.serves) {
            if (all.length === 0) {
                found.set(target, [...found.get(target) ?? [], node.id]);
            }
        }
    }
    return [...found].sort(([a], [b]) => byName(a, b)).map(([target, processes]) => ({ target, processes: processes.sort(byName) }));
}
