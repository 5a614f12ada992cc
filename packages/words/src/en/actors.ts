import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What is said of actors and campaigns that come from other tools. */
export const actors = {
    stixHelp: 'make a model of the actors, campaigns and organisations of a STIX 2.1 bundle',
    mispHelp: 'make a model of the actors of a MISP galaxy cluster',
    file: 'the file, in JSON',
    kept: 'Names are cleaned and other names kept in also; each element names the file and the id that it comes from. What no property says is kept in the description.',
    someUnread: 'some objects could not be read, or are in the model already, and are told by their ids',
    notDone: 'it could not be done: no such file, nobody in it, cannot write',
    noJson: 'This is no JSON. Export it from the other tool again, and import that file.',
    noBundle: 'This is no STIX 2.1 bundle: it has no "type": "bundle" with "objects". A MISP galaxy: nvsc import misp.',
    emptyBundle: 'This bundle holds no objects. Export it from the other tool again.',
    noCluster: 'This is no cluster of a MISP galaxy: it has no list of "values". A STIX bundle: nvsc import stix.',
    otherCluster: ({ type }: { type: string }) =>
        `This cluster is of "${type}", not of actors. A model has actors; take the cluster threat-actor, or one of intrusion sets.`,
    tooMany: ({ most }: { most: number }, say: Say) =>
        `This file holds more than ${say.whole(most)} objects. Export the part that is meant.`,
    noId: 'it has no id, so nothing can refer to it, and it is left out.',
    noName: 'it has no name that can be read, so it is left out.',
    nobody: ({ types }: { types: readonly { type: string; count: number }[] }, say: Say) =>
        `There is no actor, campaign or organisation in it${types.length === 0 ? '' : `, but ${say.and(types.map(({ type, count }) => `${say.whole(count)} × ${type}`))}`}.`,
    read: (
        {
            actors: people,
            campaigns,
            organisations,
            threats
        }: { actors: number; campaigns: number; organisations: number; threats: number },
        say: Say
    ) =>
        `${say.count(people, 'actor', 'actors')}, ${say.count(campaigns, 'campaign', 'campaigns')}, ${say.count(threats, 'threat', 'threats')} and ${say.count(organisations, 'organisation', 'organisations')}.`,
    left: ({ types }: { types: readonly { type: string; count: number }[] }, say: Say) =>
        `No place in a model, and left out: ${say.and(types.map(({ type, count }) => `${say.whole(count)} × ${type}`))}.`,
    unread: ({ id, why }: { id: string; why: Message }, say: Say) => `${id}: ${say.message(why)}`
};
