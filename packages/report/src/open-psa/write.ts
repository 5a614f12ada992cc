import type { FaultTree, Study } from '@nvs/analysis';
import Builder from 'fast-xml-builder';
import type { ReportMarking } from '../json/report.js';
import { inWords, languageOf, message, type Message } from '@nvs/words';
import { markingHeading } from '../marking.js';
import { asOpenPsaName, Mangler } from './names.js';

type Xml = Record<string, unknown>;

/** The name of a gate, with why it is below what it stands for. */
const labelOf = ({ limited, rings }: FaultTree, id: string): Message =>
    message('openPsa.labelGate', { id, atLeast: rings.includes(id) ? 'ring' : limited.includes(id) ? 'loop' : undefined });

/**
 * The network of a model as a fault tree: a gate for each process, and one for each step of what it needs; loops are unfolded
 * to their least fixpoint. Basic events carry the chance of `loss` at its best estimate; one that nobody knows
 * (not judged, withheld) has none, for 0 would be a figure. Names of the format have no dots: what does not
 * fit becomes `_`, with a number where two would fall together, and the label has the name in the model.
 * Labels are in the language of the model.
 * @param marking what the tree is headed with
 */
export function networkToOpenPsa(study: Study, marking?: ReportMarking): string {
    const { model } = study;
    const tree = study.faultTree(model.nodes.filter(each => each.kind === 'process').map(each => each.id));
    const names = new Mangler(asOpenPsaName);
    const language = languageOf(model.language) ?? 'en';
    const tops = tree.tops.map(({ id }) => ({ id, name: names.name(id) }));
    const gate = (number: number): string => names.name(`gate ${number}`);
    const reference = (each: (typeof tree.gates)[number]['args'][number]): [string, Xml] =>
        'event' in each
            ? ['basic-event', { '@_name': names.name(each.event) }]
            : 'gate' in each
              ? ['gate', { '@_name': gate(each.gate) }]
              : ['constant', { '@_value': String(each.constant) }];
    const formula = (type: string, min: number, args: (typeof tree.gates)[number]['args']): Xml => {
        const body: Record<string, unknown[]> = {};
        for (const [name, value] of args.map(reference)) {
            (body[name] ??= []).push(value);
        }
        return { [type]: type === 'atleast' ? { '@_min': String(min), ...body } : body };
    };
    const gates = [
        ...tree.tops.map(({ id, is }, i) => ({
            '@_name': tops[i]?.name,
            label: inWords(labelOf(tree, id), language),
            ...formula('or', 0, [is])
        })),
        ...tree.gates.map(each => ({ '@_name': gate(each.number), ...formula(each.type, each.min, each.args) }))
    ];
    const events = tree.events.map(({ key, chance }) => ({
        '@_name': names.name(key),
        label: key,
        ...(chance === undefined ? {} : { float: { '@_value': String(chance) } })
    }));
    const builder = new Builder({
        ignoreAttributes: false,
        attributeNamePrefix: '@_',
        format: true,
        indentBy: '  ',
        suppressEmptyNode: true
    });
    return builder.build({
        '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
        'opsa-mef': {
            'define-fault-tree': {
                '@_name': asOpenPsaName(model.project),
                ...(marking ? { label: inWords(markingHeading(marking), language) } : {}),
                'define-gate': gates
            },
            ...(events.length === 0 ? {} : { 'model-data': { 'define-basic-event': events } })
        }
    });
}
