import type { StressTestResult } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';
import { text } from '../cells.js';
import type { Block, Cell, Section, Table } from '../document.js';
import type { Facts } from '../facts.js';
import { hitInWords } from '../../answers/by-control-words.js';
import { neededBy } from '../needs.js';
import type { PicturedOutage, StressTestPicture } from '../stress-test-picture.js';
import { causeWords, harmName, placeOf, processesIn, seriousFrom, testSentence } from './stress-test-words.js';

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
                      caption: message('testPages.pictureCaption'),
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

function pictureOf(
    facts: Facts,
    test: StressTestResult,
    outages: readonly OutageResult[],
    processes: ReadonlySet<string>
): StressTestPicture {
    const { short } = facts;
    const byNode = new Map<string, OutageResult[]>();
    for (const each of outages) {
        byNode.set(each.node, [...(byNode.get(each.node) ?? []), each]);
    }
    const needed = neededBy({ ...facts, title: short });
    return {
        name: 'stress_test',
        events: test.spans.map(({ target, from, to, ends }) => ({
            title: short(target),
            from,
            to: ends === 'nothing_hit' ? from : to,
            lasts: message('testPages.eventLasts', { hours: ends === 'nothing_hit' ? 0 : to === undefined ? undefined : to - from })
        })),
        rows: [...byNode].map(([id, all]) => {
            const lasting = all.find(each => each.lasting);
            return {
                id,
                title: short(id),
                because: all[0] ? causeWords(short, id, all[0].cause) : message('testPages.none'),
                notBack: lasting && message(lasting.locked ? 'testPages.locked' : 'testPages.notBack'),
                outages: all.map(each => picturedOutage(facts, each))
            };
        }),
        kept: test.saved
            .filter(each => each.by === 'buffer' && processes.has(each.node) && !byNode.has(each.node))
            .map(({ node, dependency, from, to, stock, used }) => ({
                title: short(node),
                from,
                to,
                words: message('testPages.stockLeft', { name: needed(dependency), hours: stock, used })
            }))
    };
}

function picturedOutage(facts: Facts, outage: OutageResult): PicturedOutage {
    return {
        from: outage.from,
        to: outage.to,
        stockSince: outage.cause.type === 'dependency' ? outage.cause.since : undefined,
        steps: stepsOf(facts, outage).map(({ name, place, at }) => ({
            class: name,
            place,
            of: facts.impact?.classes.length ?? 1,
            at
        }))
    };
}

interface Step {
    readonly name: string;
    readonly place: number;
    readonly at: number;
    readonly criteria: readonly string[];
}

/** Each class worse than before that an outage reaches on any criterion, in time. */
function stepsOf(facts: Facts, { harms = [] }: OutageResult): Step[] {
    const steps: Step[] = [];
    for (const at of [...new Set(harms.map(each => each.at))].sort((a, b) => a - b)) {
        const now = harms.filter(each => each.at === at);
        const place = Math.max(...now.map(each => placeOf(facts, each.class)));
        if (place > (steps.at(-1)?.place ?? -1)) {
            const worst = now.filter(each => placeOf(facts, each.class) === place);
            steps.push({ name: worst[0] ? harmName(worst[0]) : '', place, at, criteria: [...new Set(worst.map(each => each.criterion))] });
        }
    }
    return steps;
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
                text(facts.title(outage.node)),
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
            text(title(node)),
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
