import { NAMESPACE, timestamp, type StixId, type StixObject } from './objects.js';
import { uuid5 } from './uuid.js';

const MAKER_ID: StixId = `identity--${uuid5(NAMESPACE, 'identity nvsc')}`;
export const EXTENSION_ID: StixId = `extension-definition--${uuid5(NAMESPACE, 'extension-definition 1')}`;

/** The day on which the first version of the extension was written down. */
const WRITTEN_ON = timestamp('2026-11-27');

/** Who defines the extension, and the extension: STIX has no place for an estimate with its limits. */
export const EXTENSION: readonly StixObject[] = [
    {
        type: 'extension-definition',
        spec_version: '2.1',
        id: EXTENSION_ID,
        created_by_ref: MAKER_ID,
        created: WRITTEN_ON,
        modified: WRITTEN_ON,
        name: 'National-security risk model',
        description:
            'What a risk model as code says of an object beyond STIX: its id, and judgements with their limits and what they hold under.',
        schema: [
            'element_id: string, the qualified name of the element in the model.',
            'kind: string, the kind of actor. intent, capability: {level?: string, rank?: number, low?, high?: {level, rank}, withheld?: true}, by the scale of levels of the model; more is a higher rank; limits without a level are a band, or withheld.',
            'risks: list of {area?: string, condition: string, status: judged | not_judged | withheld | not_usable, bands?: number, measure: probability | frequency, horizon_hours?: number, low?, best?, high?: {class?, sub?, value?, from?, to?}}; value, from and to are fractions over horizon_hours for a probability, times a year for a frequency; from and to are the band of a class, which stands for no one number; bands is how many judgements in it are limits without a best estimate.',
            'judged_harm: list of {criterion: string, area?: string, value: estimate}.',
            'estimate: {low?, best?, high?: {class, sub?} | {amount, unit?, per_hours?} | {not_applicable: true}, withheld?: true, band?: true, confidence?: low | medium | high, judged_on?: date, because?: string}; absent values are not known; a band is judged as limits without a best estimate.',
            'status, since, until: of a measure. costs: list of estimate. effects: list of {aspect, operator, in_classes, criterion?, value?: estimate}, what a measure does to the likelihood or the impact of what it mitigates.'
        ].join(' '),
        version: '1.0.0',
        extension_types: ['property-extension']
    },
    {
        type: 'identity',
        spec_version: '2.1',
        id: MAKER_ID,
        created: WRITTEN_ON,
        modified: WRITTEN_ON,
        name: 'nvsc',
        identity_class: 'system'
    }
];
