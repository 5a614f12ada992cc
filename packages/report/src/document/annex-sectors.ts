import { CER_SECTORS, type CerSector, type Node, type Sector } from '@nvs/model';
import type { Facts } from './facts.js';
import { sectorsOfNodes } from './node-sectors.js';
import { ANNEX_NAMES } from './profiles/annex.js';
import type { Profile } from './profiles/profile.js';

/** How the sectors of a model stand to those of the annex of Directive (EU) 2022/2557. */
export interface AnnexSectors {
    /** The sectors of the model that stand for one of the annex; none: the model says nothing of it. */
    of(annex: CerSector): readonly Sector[];
    /** Those of the annex that a node counts with. */
    ofNode(node: string): readonly CerSector[];
    nodesIn(annex: CerSector): readonly Node[];
    /** What each of its sectors stands for: several of the annex at once where the model does not part them. */
    groupsOf(node: string): readonly (readonly CerSector[])[];
    /** What a sector of the model stands for. */
    standsFor(sector: string): readonly CerSector[];
    /** Sectors of the model that stand for none. */
    readonly others: readonly Sector[];
}

/** Words of a name or title, so that `food_sector` and `Food` are the same. */
const plain = (text: string): string =>
    text
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .replace(/ sector$/, '');

/** What a sector can be named by. */
const namesOf = ({ id, name, title, titles, short, shorts = {} }: Sector): string[] =>
    [id, name, title, ...Object.values(titles), short ?? '', ...Object.values(shorts)].map(plain).filter(each => each !== '');

/** Whether a profile means a sector by what it writes. */
const isNamed = (sector: Sector, written: string): boolean => namesOf(sector).includes(plain(written));

/** The first name in a profile that no sector of the model has, with the names that there are. */
export function unknownSector(
    { sectors = {} }: Profile,
    all: readonly Sector[]
): { readonly name: string; readonly of: CerSector; readonly names: readonly string[] } | undefined {
    const [first] = CER_SECTORS.flatMap(of =>
        (sectors[of] ?? []).filter(name => !all.some(each => isNamed(each, name))).map(name => ({ name, of }))
    );
    return first && { ...first, names: all.flatMap(each => [each.name, each.title, ...Object.values(each.titles)]) };
}

export function annexSectors(facts: Facts, { sectors: own = {} }: Profile): AnnexSectors {
    const { sectors, nodes } = facts.report.model;
    const byId = new Map(sectors.map(each => [each.id, each]));
    const ownFor = (sector: Sector): CerSector[] =>
        CER_SECTORS.filter(annex => own[annex]?.some(written => isNamed(sector, written)) ?? false);
    const usualFor = (sector: Sector): CerSector[] =>
        CER_SECTORS.filter(annex => ANNEX_NAMES[annex].some(written => isNamed(sector, written)));
    /** What the profile says goes before the usual names, and both before what a sector is a part of. */
    const standsFor = (sector: Sector, seen: readonly string[]): readonly CerSector[] => {
        const [found] = [ownFor(sector), usualFor(sector)].filter(each => each.length > 0);
        return (
            found ?? [
                ...new Set(
                    sector.partOf
                        .filter(each => !seen.includes(each))
                        .flatMap(each => byId.get(each) ?? [])
                        .flatMap(each => standsFor(each, [...seen, sector.id]))
                )
            ]
        );
    };
    const annexes = new Map(sectors.map(each => [each.id, standsFor(each, [])]));
    const ofSector = sectorsOfNodes(facts);
    const ofNode = (node: string): readonly CerSector[] => {
        const found = new Set(ofSector(node).flatMap(each => annexes.get(each) ?? []));
        return CER_SECTORS.filter(each => found.has(each));
    };
    return {
        of: annex => sectors.filter(each => annexes.get(each.id)?.includes(annex)),
        ofNode,
        groupsOf: node => ofSector(node).flatMap(each => (annexes.get(each)?.length ? [annexes.get(each) ?? []] : [])),
        standsFor: sector => annexes.get(sector) ?? [],
        nodesIn: annex => nodes.filter(each => ofNode(each.id).includes(annex)),
        others: sectors.filter(each => annexes.get(each.id)?.length === 0)
    };
}
