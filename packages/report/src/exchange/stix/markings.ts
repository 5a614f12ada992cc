import { seen } from '../../pictures/markup.js';
import type { StixId, StixObject, StixType } from './objects.js';

/** The markings of the Traffic Light Protocol as STIX 2.1 itself defines them (section 7.2.1.4): their ids may not be others. */
const TRAFFIC_LIGHTS = {
    white: '613f2e26-407d-48c7-9eca-b8e91df99dc9',
    green: '34098fce-860f-48ae-8e50-ebd3cc5e41da',
    amber: 'f88d31f6-486f-44da-b317-01333bde0b82',
    red: '5e57c739-391a-4eb3-b6be-7d15ca92d5ed'
} as const;
type Light = keyof typeof TRAFFIC_LIGHTS;
const LIGHTS_MADE = '2017-01-20T00:00:00.000Z';

/**
 * Levels that mean what a light means. No classification of a government does but the one for everybody: what is
 * unclassified may still be for a circle of readers.
 */
const MEANS: ReadonlyMap<string, Light> = new Map([
    ['public', 'white'],
    ['openbaar', 'white'],
    ['tlpwhite', 'white'],
    ['tlpclear', 'white'],
    ['tlpgreen', 'green'],
    ['tlpamber', 'amber'],
    ['tlpred', 'red']
]);

type IdOf = (type: StixType, name: string) => StixId;

/** The light that a level is, however it is spelt. */
const lightOf = (level: string): Light | undefined => MEANS.get(level.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));

export function markingId(level: string, idOf: IdOf): StixId {
    const light = lightOf(level);
    return light === undefined ? idOf('marking-definition', level) : `marking-definition--${TRAFFIC_LIGHTS[light]}`;
}

/** What a level says to whoever gets an object that is marked with it. */
export function markingDefinition(level: string, idOf: IdOf, created: string): StixObject {
    const light = lightOf(level);
    return {
        type: 'marking-definition',
        spec_version: '2.1',
        id: markingId(level, idOf),
        created: light === undefined ? created : LIGHTS_MADE,
        ...(light === undefined
            ? { definition_type: 'statement', definition: { statement: seen(level) } }
            : { name: `TLP:${light.toUpperCase()}`, definition_type: 'tlp', definition: { tlp: light } })
    };
}
