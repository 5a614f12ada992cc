import { message } from '@nvs/words';
import { text } from '../cells.js';
import type { Section } from '../document.js';

/** In the order in which a reader needs them. */
const TERMS = [
    'interest',
    'criterion',
    'threat',
    'campaign',
    'likelihood',
    'impact',
    'class',
    'best',
    'range',
    'place',
    'disruption',
    'not_judged',
    'withheld',
    'not_applicable',
    'impossible',
    'incomplete',
    'at_least',
    'process',
    'dependency',
    'buffer',
    'restore',
    'alternative',
    'single_point',
    'ring',
    'stress_test',
    'measure',
    'current',
    'residual',
    'what_if',
    'present_value',
    'rule',
    'gap',
    'provenance',
    'method'
] as const;

/** What the words of a report mean, for who has never seen a model. */
export function glossary(): Section {
    return {
        id: 'glossary',
        heading: message('glossary.heading'),
        blocks: [
            {
                type: 'table',
                caption: message('glossary.caption'),
                columns: [{ heading: message('glossary.word') }, { heading: message('glossary.means') }],
                rows: TERMS.map(term => [text(message('glossary.term', { term })), text(message('glossary.meaning', { term }))])
            }
        ]
    };
}
