import * as z from 'zod';

export const StandingParams = z.object({
    uri: z.string().optional().describe('Any file or folder of the project; without one, all projects of the workspace.'),
    by: z.enum(['owner', 'element', 'kind']).default('owner').describe('What gaps are put together by.')
});
export type StandingParams = z.input<typeof StandingParams>;

/** Something that a model leaves out; texts are in the language of the editor. */
export interface ShownGap {
    /** What is missing, such as `threat_without_nature`. */
    readonly kind: string;
    readonly message: string;
    /** Which element lacks it, as short as it says which; the model as a whole where none does. */
    readonly about: string;
    /** Where it stands, counted from 0. Absent: nowhere. */
    readonly at?: { readonly uri: string; readonly line: number; readonly character: number };
}

export interface ShownGaps {
    /** What these have in common: an owner, an element or a kind. */
    readonly title: string;
    readonly gaps: readonly ShownGap[];
}

export interface ProjectStanding {
    readonly name: string;
    /** Folder of the project, as a URI. */
    readonly root: string;
    /** What it is judged by. Absent: it names no method. */
    readonly method?: { readonly name: string; readonly title: string };
    /** Of its own, not those of the library. */
    readonly elements: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    /** Its rules and expectations are not run until the errors are gone. */
    readonly rulesWait: boolean;
    /** One with several owners stands under each of them, and counts once. */
    readonly gaps: number;
    readonly groups: readonly ShownGaps[];
}

export interface Standing {
    readonly projects: readonly ProjectStanding[];
}

/** How projects stand: what is in them, what was found and what is still to be done. */
export const STANDING = 'nvs/standing';
