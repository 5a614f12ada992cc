import type { NvsServices } from '@nvs/language';
import { titleIn, type Location } from '@nvs/model';
import { ask, compiledNow, type CompiledProject, type ModelAnalyst } from '@nvs/project';
import { count, gapElement, gapGroupTitle, gapsAnswer, namedIn, type GapsAnswer } from '@nvs/report';
import type { Message } from '@nvs/words';
import type { z } from 'zod';
import type { Answer } from './answer.js';
import { STANDING, type ProjectStanding, type ShownGap, type ShownGaps, type Standing, type StandingParams } from './protocol/index.js';

type Wording = NvsServices['shared']['Wording'];

/** Answers how the projects at a place stand: elements, findings and gaps. */
export function standings(services: NvsServices, analyst: ModelAnalyst): Record<typeof STANDING, Answer> {
    const { Wording } = services.shared;
    return {
        [STANDING]: async ({ uri, by }: z.output<typeof StandingParams>, signal): Promise<Standing> => {
            const projects = await compiledNow(services, uri, { analyst, signal, models: true });
            const standingOf = async (project: CompiledProject): Promise<ProjectStanding> => {
                const { model, judgement } = project;
                // The text is before who asks: nothing of it is withheld.
                const asked = { model, judgement, marking: undefined, found: count([project]), texts: () => ({}) };
                const answer = gapsAnswer(model, (await ask(asked, { kind: 'gaps' }, { analyst, signal })) ?? [], by);
                return { ...summaryOf(project, Wording), gaps: answer.count, groups: groupsOf(answer, project.root, Wording) };
            };
            return { projects: await Promise.all(projects.filter(each => each.root !== '').map(standingOf)) };
        }
    };
}

function summaryOf(project: CompiledProject, { language }: Wording): Omit<ProjectStanding, 'gaps' | 'groups'> {
    const { name, root, model } = project;
    const method = model.methods.find(each => each.id === model.assessments[0]?.method);
    return {
        name,
        root,
        ...(method ? { method: { name: method.id.slice(method.id.lastIndexOf('.') + 1), title: titleIn(method, language) } } : {}),
        elements: namedIn(model).filter(each => isOwn(each.at)).length,
        ...count([project]),
        rulesWait: project.unjudged
    };
}

const isOwn = ({ file }: Location): boolean => !file.startsWith('library:');

function groupsOf({ groups, by, elements }: GapsAnswer, root: string, wording: { of(said: Message): string }): ShownGaps[] {
    return groups.map(group => ({
        title: wording.of(gapGroupTitle(group, by, elements)),
        gaps: group.gaps.map(gap => ({
            kind: gap.kind,
            message: wording.of(gap.message),
            about: wording.of(gapElement(gap, elements)),
            ...(gap.at && isOwn(gap.at) ? { at: placeOf(gap.at, root) } : {})
        }))
    }));
}

/** Where it stands, as editors count. */
function placeOf({ file, line, column }: Location, root: string): NonNullable<ShownGap['at']> {
    return { uri: `${root}/${file.split('/').map(encodeURIComponent).join('/')}`, line: line - 1, character: column - 1 };
}
