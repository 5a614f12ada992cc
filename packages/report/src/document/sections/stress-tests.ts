import type { StressTestResult } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';
import { text } from '../cells.js';
import type { Block, Cell, Section, Table } from '../document.js';
import type { Facts } from '../facts.js';
import { hitInWords } from '../../answers/by-control-words.js';
import { neededBy } from '../needs.js';
import { captionOf, pictureOf } from './stress-test-pictures.js';
import { causeWords, harmName, placeOf, processesIn, seriousFrom, stepsOf, testSentence } from './stress-test-words.js';

type OutageResult = StressTestResult['outages'][number];
type State = Pick<StressTestResult, 'downtime' | 'criteria' | 'as_feeds'>;

/** What goes down when, because of what, what a stock saved and which harm is reached: all tests beside each other, then each by itself. */
export function stressTests(facts: Facts): Section {
    const { stressTests: tests } = facts.report.results;
    const processes = processesIn(facts);
    return {
        id: 'stress-tests',
        heading: message('testPages.heading'),
        blocks: tests.length === 0 ? [] : [overview(facts, tests, processes), ...tests.flatMap(each => testBlocks(facts, each, processes))]
    };
}

function overview(facts: Facts, tests: readonly StressTestResult[], processes: ReadonlySet<string>): Table {
    const serious = seriousFrom(facts);
    const down = message('testPages.processesDown'),
        harmed = message('testPages.criteriaHarmed');
    const states = [message('testPages.now'), message('testPages.planned'), message('testPages.proposed')];
    return {
        type: 'table',
        caption: serious ? message('testPages.overviewFrom', { harm: serious.named }) : message('testPages.overview'),
        columns: [
            { heading: message('testPages.test') },
            ...states.map(heading => ({ heading, group: down, align: 'end' }) as const),
            ...states.map(heading => ({ heading, group: harmed, align: 'end' }) as const)
        ],
        rows: tests.map(test => {
            // A state without figures of its own has those of the one before.
            const residual = test.residual ?? test;
            const all = [test, residual, test.what_if ?? residual];
            return [
                text(facts.title(test.id), test.id),
                ...all.map(each => downCell(each, processes)),
                ...all.map(each => harmedCell(facts, each, serious?.place ?? 0))
            ];
        })
    };
}

const downIn = ({ downtime }: Pick<State, 'downtime'>, processes: ReadonlySet<string>): number =>
    downtime.filter(each => processes.has(each.id)).length;

const downCell = (state: State, processes: ReadonlySet<string>): Cell =>
    counted(downIn(state, processes), downIn(state.as_feeds ?? state, processes), false);

/** How many criteria are harmed to a class or worse. Where something down does not say what harm that does, there may be more. */
function harmedCell(facts: Facts, state: State, place: number): Cell {
    const within = (criteria: State['criteria']): number => criteria.filter(each => placeOf(facts, each.class) >= place).length;
    const isOpen = state.criteria.some(each => each.silent.length > 0 && placeOf(facts, each.class) < place);
    return counted(within(state.criteria), within((state.as_feeds ?? state).criteria), isOpen);
}

const counted = (low: number, high: number, isOpen: boolean): Cell => ({
    type: 'number',
    value: low,
    text: isOpen
        ? message('testPages.atLeast', { value: low })
        : low === high
          ? message('text.whole', { value: low })
          : message('testPages.betweenCounts', { low: Math.min(low, high), high: Math.max(low, high) })
});

function testBlocks(facts: Facts, test: StressTestResult, processes: ReadonlySet<string>): Block[] {
    const name = facts.title(test.id);
    const outages = test.outages
        .filter(each => processes.has(each.node))
        .sort((a, b) => a.from - b.from || a.chain.length - b.chain.length);
    const picture = pictureOf(facts, test, outages, processes);
    return [
        { type: 'heading', text: name, element: test.id },
        testSentence(facts, test, downIn(test, processes), processes.size),
        ...(test.mayTrigger === undefined
            ? []
            : [
                  {
                      type: 'note',
                      text: message('triggers.inTest', {
                          items: test.mayTrigger.map(({ by, threat, stated: chance, after }) =>
                              message('triggers.may', { by: facts.title(by), threat: facts.title(threat), chance, hours: after })
                          )
                      })
                  } as const
              ]),
        ...byControl(facts, test, processes),
        ...(test.complete ? [] : [{ type: 'note', text: message('testPages.stopped') } as const]),
        ...(picture.rows.length + picture.kept.length === 0
            ? []
            : [
                  {
                      type: 'figure',
                      title: message('testPages.pictureTitle', { test: name }),
                      caption: captionOf(facts, test, picture, outages, processes),
                      picture
                  } as const
              ]),
        ...(outages.length === 0 ? [] : [outageTable(facts, name, outages)]),
        ...(test.saved.length === 0 ? [] : [savedTable(facts, name, test)])
    ];
}

/** What is hit by who controls it, beside all else, which goes by origin. */
function byControl({ title }: Facts, { downtime, by_control: control }: StressTestResult, processes: ReadonlySet<string>): Block[] {
    if (!control) {
        return [];
    }
    const down = new Set(downtime.map(each => each.id));
    const more = control.downtime.filter(each => processes.has(each.id) && !down.has(each.id)).map(each => title(each.id));
    return [{ type: 'note', text: message('control.inTest', { hits: control.hit.map(each => hitInWords(each, title)), more }) }];
}

/** With the name that the picture has, by which a reader comes from there. */
function fullName({ title, short, whole }: Facts, id: string): Message {
    return whole(id) === undefined ? title(id) : message('testPages.fullAndShort', { name: title(id), short: short(id) });
}

function outageTable(facts: Facts, test: Message, outages: readonly OutageResult[]): Table {
    return {
        type: 'table',
        folded: message('testPages.outagesFolded', { rows: outages.length }),
        caption: message('testPages.outages', { test }),
        columns: [
            { heading: message('testPages.process') },
            { heading: message('testPages.from') },
            { heading: message('testPages.to') },
            { heading: message('testPages.cause') },
            { heading: message('testPages.harm') },
            { heading: message('testPages.stockUsed') }
        ],
        rows: outages.map(outage => {
            const since = outage.cause.type === 'dependency' ? outage.cause.since : undefined;
            const steps = stepsOf(facts, outage).map(({ name, at, criteria }) =>
                message('testPages.step', { harm: name, after: at, criteria: criteria.map(facts.title) })
            );
            return [
                text(fullName(facts, outage.node)),
                text(message('testPages.after', { hours: outage.from })),
                text(
                    outage.to === undefined
                        ? message(outage.locked ? 'testPages.locked' : 'testPages.notBack')
                        : message('testPages.after', { hours: outage.to })
                ),
                text(causeWords(facts.title, outage.node, outage.cause)),
                text(steps.length === 0 ? message('testPages.noneStated') : message('testPages.steps', { items: steps })),
                text(since === undefined ? message('testPages.none') : message('testPages.lasts', { hours: outage.from - since }))
            ];
        })
    };
}

function savedTable(facts: Facts, test: Message, { saved }: StressTestResult): Table {
    const { title } = facts;
    const needed = neededBy(facts);
    return {
        type: 'table',
        folded: message('testPages.savedFolded', { rows: saved.length }),
        caption: message('testPages.saved', { test }),
        columns: [
            { heading: message('testPages.spared') },
            { heading: message('testPages.lost') },
            { heading: message('testPages.lostAfter') },
            { heading: message('testPages.until') },
            { heading: message('testPages.stock') },
            { heading: message('testPages.used') },
            { heading: message('testPages.averted') }
        ],
        rows: saved.map(({ node, dependency, from, to, by, stock, used, averted }) => [
            text(fullName(facts, node)),
            text(needed(dependency)),
            text(message('testPages.after', { hours: from })),
            text(message('testPages.after', { hours: to })),
            text(by === 'substitution' ? message('testPages.bySubstitute') : message('testPages.lasts', { hours: stock })),
            used === undefined
                ? text(message('testPages.none'))
                : { type: 'number', value: used, text: message('text.percent', { share: used }) },
            text(
                averted.length === 0
                    ? message('testPages.noneStated')
                    : message('testPages.steps', {
                          items: averted.map(each =>
                              message('testPages.classOn', { harm: harmName(each), criterion: title(each.criterion) })
                          )
                      })
            )
        ])
    };
}
