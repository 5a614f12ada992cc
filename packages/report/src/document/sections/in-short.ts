import { message } from '@nvs/words';
import { classTitle, sentence } from '../cells.js';
import type { Section, Sentence } from '../document.js';
import type { Facts } from '../facts.js';
import { certaintyInShort } from './in-short-certainty.js';
import { harmInShort, stressTestInShort } from './in-short-harm.js';
import { gapsInShort, measuresInShort } from './in-short-means.js';
import { notCountedInShort } from './concerns.js';
import { supplyInShort } from './supply.js';

/** What somebody should know who reads nothing else. A sentence whose figures are not there is left out. */
export function inShort(facts: Facts): Section {
    const sentences = [
        counted(facts),
        certaintyInShort(facts),
        heaviest(facts),
        harmInShort(facts),
        disrupting(facts),
        stressTestInShort(facts),
        supplyInShort(facts),
        measuresInShort(facts),
        gapsInShort(facts),
        notCountedInShort(facts)
    ];
    return {
        id: 'in-short',
        heading: message('pages.inShortHeading'),
        blocks: sentences.filter(each => each !== undefined)
    };
}

function counted({ risks, report: { method } }: Facts): Sentence | undefined {
    const complete = risks.filter(each => each.isComplete).length;
    return risks.length === 0
        ? undefined
        : sentence(
              message('pages.risksCounted', { risks: risks.length, complete }),
              method && message('pages.methodIs', { method: message('text.asWritten', { text: method.title.trim() || method.id }) })
          );
}

function heaviest({ risks, report, title }: Facts): Sentence | undefined {
    const placed = risks.filter(each => each.isComplete && each.rank);
    const [first] = placed;
    if (!first?.rank) {
        return undefined;
    }
    const drawn = report.results.sampling?.risks?.risks.find(each => each.id === first.threat.id && each.scope === undefined)?.rank;
    return sentence(
        message('pages.heaviest', { names: placed.slice(0, 3).map(each => title(each.threat.id)) }),
        message('pages.orderIsSoft', {
            first: first.rank.highestRank,
            last: first.rank.lowestRank,
            drawn: drawn && { low: Math.round(drawn.p5), high: Math.round(drawn.p95) }
        })
    );
}

/** How many can disrupt society; where nearly all can, those that cannot. */
function disrupting({ risks, report, title, impact }: Facts): Sentence | undefined {
    const judged = risks.flatMap(each => {
        const result = each.risk.current.impact.disruption?.result;
        return result === undefined ? [] : [{ id: each.threat.id, result }];
    });
    const from = impact?.classes.find(each => each.name === report.results.method?.disruptionFrom);
    if (judged.length === 0 || !from) {
        return undefined;
    }
    const sure = judged.filter(each => each.result === 'yes').length;
    return sentence(
        message('pages.disrupting', {
            sure,
            of: judged.length,
            possible: judged.filter(each => each.result === 'possible').length,
            unknown: judged.filter(each => each.result === 'unknown').length,
            others: sure >= 0.8 * judged.length ? judged.filter(each => each.result === 'no').map(each => title(each.id)) : []
        }),
        message('pages.disruptionRule', { from: from.name, title: classTitle(from) })
    );
}
