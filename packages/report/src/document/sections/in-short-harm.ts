import type { Scale } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { classTitle, sentence } from '../cells.js';
import type { Sentence } from '../document.js';
import type { Facts } from '../facts.js';
import { placeOf, processesIn, testSentence } from './stress-test-words.js';

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

/** The stress test that does the worst harm: how many processes go down, and when the first serious harm comes. */
export function stressTestInShort(facts: Facts): Sentence | undefined {
    const { stressTests } = facts.report.results;
    const processes = processesIn(facts);
    const [worst] = stressTests
        .map(test => ({ test, place: Math.max(-1, ...test.criteria.map(each => placeOf(facts, each.class))) }))
        .filter(each => each.place >= 0)
        .sort((a, b) => b.place - a.place || b.test.criteria.length - a.test.criteria.length);
    return worst && processes.size > 0
        ? testSentence(facts, worst.test, worst.test.downtime.filter(each => processes.has(each.id)).length, processes.size)
        : undefined;
}
