import { message } from '@nvs/words';
import { compare, kindByWord } from '@nvs/model';
import { text } from '../cells.js';
import type { Block, Section } from '../document.js';
import type { Facts } from '../facts.js';

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
export function glossary(facts: Facts): Section {
    return {
        id: 'glossary',
        heading: message('glossary.heading'),
        blocks: [
            {
                type: 'table',
                caption: message('glossary.caption'),
                columns: [{ heading: message('glossary.word') }, { heading: message('glossary.means') }],
                rows: TERMS.map(term => [text(message('glossary.term', { term })), text(message('glossary.meaning', { term }))])
            },
            ...otherNames(facts)
        ]
    };
}

/** For who knows something by another name: what it is called here. */
function otherNames({ report: { model }, title }: Facts): Block[] {
    const rows = Object.values(model)
        .flatMap(list => (Array.isArray(list) ? list.flatMap(each => ('also' in each ? [each] : [])) : []))
        .flatMap(({ id, kind, also = [] }) => {
            const type = kindByWord(kind);
            return type === undefined ? [] : also.map(name => ({ name, id, type }));
        })
        .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  caption: message('otherNames.caption'),
                  columns: [
                      { heading: message('otherNames.name') },
                      { heading: message('otherNames.isCalled') },
                      { heading: message('otherNames.kind') }
                  ],
                  rows: rows.map(({ name, id, type }) => [
                      text(message('text.asWritten', { text: name })),
                      text(title(id), id),
                      text(message('otherNames.ofKind', { kind: type }))
                  ])
              }
          ];
}
