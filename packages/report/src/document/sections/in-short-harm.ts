import type { Scale } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { classTitle, sentence } from '../cells.js';
import type { Sentence } from '../document.js';
import type { Facts } from '../facts.js';

function classNamed(scale: Scale, name: string | undefined): Message | undefined {
    const found = scale.classes.find(each => each.name === name);
    return found && message('pages.classAndTitle', { name: found.name, title: classTitle(found) });
}

/** The risk of the greatest harm, with how likely it is. */
export function harmInShort({ risks, impact, likelihood, title }: Facts): Sentence | undefined {
    if (!impact || !likelihood) {
        return undefined;
    }
    const index = (each: Facts['risks'][number]): number => each.risk.current.impact.overall?.best?.index ?? -Infinity;
    const [worst] = risks.filter(each => each.isComplete && Number.isFinite(index(each))).sort((a, b) => index(b) - index(a));
    if (!worst) {
        return undefined;
    }
    const { impact: harm, likelihood: chance } = worst.risk.current;
    const named = {
        harm: classNamed(impact, harm.overall?.best?.nearest),
        harmLow: classNamed(impact, harm.overall?.low?.nearest),
        harmHigh: classNamed(impact, harm.overall?.high?.nearest),
        chance: classNamed(likelihood, chance.best?.class),
        chanceLow: classNamed(likelihood, chance.low?.class),
        chanceHigh: classNamed(likelihood, chance.high?.class)
    };
    const { harm: at, harmLow, harmHigh, chance: by, chanceLow, chanceHigh } = named;
    if (!at || !by || !harmLow || !harmHigh || !chanceLow || !chanceHigh) {
        return undefined;
    }
    return sentence(
        message('pages.greatestHarm', { name: title(worst.threat.id), harm: at, chance: by, horizon: chance.horizon }),
        message('pages.harmRange', { harmLow, harmHigh, chanceLow, chanceHigh })
    );
}

/** The stress test that does the worst harm: how many processes go down, and what comes of it. */
export function stressTestInShort({ report: { model, results }, impact, title }: Facts): Sentence | undefined {
    const processes = new Set(model.nodes.filter(each => each.kind === 'process').map(each => each.id));
    const position = (name: string | undefined): number => impact?.classes.findIndex(each => each.name === name) ?? -1;
    const [worst] = results.stressTests
        .flatMap(test => {
            const [first] = [...test.criteria].sort(
                (a, b) => position(b.class) - position(a.class) || (a.after ?? Infinity) - (b.after ?? Infinity)
            );
            return first?.after === undefined ? [] : [{ test, first, after: first.after, weight: position(first.class) }];
        })
        .sort((a, b) => b.weight - a.weight || b.test.criteria.length - a.test.criteria.length);
    const name = impact && worst && classNamed(impact, worst.first.class);
    if (!worst || !name || processes.size === 0) {
        return undefined;
    }
    const { test, first, after } = worst;
    return sentence(
        message('pages.stressTestWorst', {
            test: title(test.id),
            down: test.downtime.filter(each => processes.has(each.id)).length,
            of: processes.size,
            harm: name,
            after,
            criterion: title(first.criterion)
        }),
        message('pages.stressTestAssumes', { durations: test.durations })
    );
}
